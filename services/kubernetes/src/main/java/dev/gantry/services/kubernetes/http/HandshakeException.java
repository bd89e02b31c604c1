package dev.gantry.services.kubernetes.http;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * TLS with a peer that will not come about however often it is tried; the message says in a person's words why, and
 * what to change.
 */
public final class HandshakeException extends IOException {
    private static final long serialVersionUID = 1L;

    private HandshakeException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What the JDK's failure means; empty where trying again may help. */
    static Optional<HandshakeException> of(IOException failure, Endpoint peer) {
        return words(failure, peer).map(words -> new HandshakeException(words, failure));
    }

    private static Optional<String> words(IOException failure, Endpoint peer) {
        if (isIn(failure, CertificateExpiredException.class)) {
            return Optional.of("its certificate has expired; whoever runs it must renew it, unless this machine's clock"
                    + " is wrong");
        }
        if (isIn(failure, CertificateNotYetValidException.class)) {
            return Optional.of("its certificate is not valid yet; check this machine's clock");
        }
        if (isIn(failure, CertPathBuilderException.class) || isIn(failure, CertPathValidatorException.class)) {
            return Optional.of("its certificate is not signed by any authority trusted here; the one that signed it"
                    + " belongs into the cluster's certificate-authority in the kubeconfig");
        }
        if (isIn(failure, CertificateException.class)) {
            return Optional.of("its certificate is not made out for " + peer.tlsName() + " (" + failure.getMessage()
                    + "); correct the address, or name it by a name the certificate has");
        }
        boolean isPlain = failure instanceof SSLException && !(failure instanceof SSLHandshakeException);
        return isPlain && String.valueOf(failure.getMessage()).contains("SSL message")
                ? Optional.of("it does not speak TLS; its address may begin with http://")
                : Optional.empty();
    }

    private static boolean isIn(Throwable failure, Class<? extends Throwable> wanted) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(wanted::isInstance);
    }
}
