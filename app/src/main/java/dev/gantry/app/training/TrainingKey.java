package dev.gantry.app.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The key of the recorded server, which guards nothing: real servers speak TLS, so training has to, or the cache would
 * lack some six hundred classes that every start needs. Immutable; any thread. Made with
 *
 * <pre>keytool -genkeypair -alias training -keyalg RSA -keysize 2048 -validity 36500 -dname CN=training
 *     -ext san=ip:127.0.0.1 -storetype PKCS12 -storepass training -keystore training.p12</pre>
 */
final class TrainingKey {
    private static final char[] PASSWORD = "training".toCharArray();

    private final KeyStore store;

    private TrainingKey(KeyStore store) {
        this.store = store;
    }

    static TrainingKey read() throws IOException {
        try (InputStream file = TrainingKey.class.getResourceAsStream("training.p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD);
            return new TrainingKey(store);
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the training key cannot be used", unusable);
        }
    }

    SSLContext serving() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the training key cannot be used", unusable);
        }
    }

    /** The certificate as a kubeconfig holds it: PEM in base64. */
    String authorityData() throws IOException {
        try {
            byte[] der = store.getCertificate("training").getEncoded();
            String pem = "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(der) + "\n-----END CERTIFICATE-----\n";
            return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the training key cannot be used", unusable);
        }
    }
}
