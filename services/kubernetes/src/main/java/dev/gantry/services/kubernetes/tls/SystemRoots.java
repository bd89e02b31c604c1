package dev.gantry.services.kubernetes.tls;

import dev.gantry.services.problems.KeyProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The certificates this computer trusts, for clusters whose kubeconfig names no CA. The operating system's, as kubectl
 * takes them, since a company's own CA is installed there and not in a JDK. Read once, on first use; any thread.
 */
public final class SystemRoots {
    /** Where Go looks on Linux (crypto/x509/root_linux.go). */
    private static final List<Path> BUNDLES = List.of(
            Path.of("/etc/ssl/certs/ca-certificates.crt"),
            Path.of("/etc/pki/tls/certs/ca-bundle.crt"),
            Path.of("/etc/ssl/ca-bundle.pem"),
            Path.of("/etc/pki/tls/cacert.pem"),
            Path.of("/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem"),
            Path.of("/etc/ssl/cert.pem"));

    private final Map<String, String> environment;
    private final String os;
    private @Nullable KeyStore roots;
    private boolean known;

    public SystemRoots(Map<String, String> environment, String os) {
        this.environment = environment;
        this.os = os.toLowerCase(Locale.ROOT);
    }

    /** Null for the JDK's own. */
    synchronized @Nullable KeyStore keyStore() throws IOException, GeneralSecurityException {
        if (!known) {
            roots = load();
            known = true;
        }
        return roots;
    }

    private @Nullable KeyStore load() throws IOException, GeneralSecurityException {
        if (os.contains("win")) {
            return operatingSystems("Windows-ROOT");
        }
        if (os.contains("mac")) {
            return operatingSystems("KeychainStore-ROOT");
        }
        String chosen = environment.get("SSL_CERT_FILE");
        List<Path> places = chosen == null || chosen.isEmpty() ? BUNDLES : List.of(Path.of(chosen));
        for (Path place : places) {
            if (Files.isReadable(place)) {
                return Trust.keyStore(certificates(place));
            }
        }
        return null;
    }

    private static List<X509Certificate> certificates(Path place) throws IOException {
        try {
            return Certificates.read(Files.readAllBytes(place));
        } catch (KeyMaterialException e) {
            throw new KeyMaterialException(new KeyProblem.In(place.toString(), e.problem()), e);
        }
    }

    private static KeyStore operatingSystems(String type) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        return store;
    }
}
