package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.TransportProblem;
import dev.gantry.services.problems.TransportProblem.Plain;
import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What the exceptions of the JDK mean here. Where only their text tells, as it does for much of TLS, the text goes
 * along, and what no rule knows is told in its own words. Pure; any thread.
 */
final class Causes {
    private Causes() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case ProblemException known -> known.problem();
            case SSLException tls -> ofTls(tls);
            case UnknownHostException unknown -> Plain.NAME_UNKNOWN;
            case NoRouteToHostException noRoute -> new TransportProblem.Unreachable(Original.of(noRoute));
            case ConnectException refused when says(refused, "refused") -> Plain.REFUSED;
            case SocketException unreachable
            when says(unreachable, "unreachable") -> new TransportProblem.Unreachable(Original.of(unreachable));
            case SocketException broken -> new TransportProblem.Broken(Original.of(broken));
            case SocketTimeoutException late -> Plain.NOT_IN_TIME;
            case InterruptedIOException stopped -> Plain.INTERRUPTED;
            case EOFException cut -> Plain.CUT;
            default -> Original.of(failure);
        };
    }

    private static Problem ofTls(SSLException failure) {
        Original detail = Original.of(failure);
        if (has(failure, CertificateExpiredException.class)) {
            return new TransportProblem.Expired(detail);
        }
        if (has(failure, CertificateNotYetValidException.class)) {
            return new TransportProblem.NotYetValid(detail);
        }
        if (has(failure, CertPathBuilderException.class) || has(failure, CertPathValidatorException.class)) {
            return new TransportProblem.Untrusted(detail);
        }
        if (has(failure, CertificateException.class)) {
            return new TransportProblem.OtherName(detail);
        }
        if (says(failure, "unrecognized ssl message")) {
            return new TransportProblem.NotTls(detail);
        }
        if (says(failure, "received fatal alert") && says(failure, "certificate")) {
            return new TransportProblem.ClientRefused(detail);
        }
        return failure.getCause() instanceof EOFException ? Plain.CUT : new TransportProblem.TlsFailed(detail);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Throwable failure, String words) {
        @Nullable String message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(words);
    }
}
