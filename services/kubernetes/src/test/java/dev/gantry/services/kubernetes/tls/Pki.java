package dev.gantry.services.kubernetes.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Objects;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;

/** The test keys under {@code pki/} and a TLS server made of them. */
public final class Pki {
    private Pki() {}

    public static byte[] pem(String name) {
        try (InputStream in = Pki.class.getResourceAsStream("/pki/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PemSource source(String name) {
        return new PemSource.Data(name, pem(name));
    }

    public static TlsContexts contexts(TlsSettings settings) {
        return new TlsContexts(settings, new SystemRoots(Map.of(), "linux"));
    }

    /** Serves as api.test and 127.0.0.1; wants a client certificate of our CA, or none is needed. */
    public static ServerSocketFactory server(boolean needsClient) throws IOException, GeneralSecurityException {
        return server("server", needsClient);
    }

    /** The same with another certificate and its key: {@code stranger} or {@code expired}. */
    public static ServerSocketFactory server(String name) throws IOException, GeneralSecurityException {
        return server(name, false);
    }

    private static ServerSocketFactory server(String name, boolean needsClient)
            throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        PrivateKey key = PrivateKeys.read(pem(name + ".key"));
        X509Certificate[] chain = Certificates.read(pem(name + ".crt")).toArray(X509Certificate[]::new);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key, new char[0], chain);
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, new char[0]);
        KeyStore trusted = Trust.keyStore(Certificates.read(pem("ca.crt")));
        context.init(keys.getKeyManagers(), Trust.in(trusted), null);
        return new Wanting(context.getServerSocketFactory(), needsClient);
    }

    private static final class Wanting extends ServerSocketFactory {
        private final SSLServerSocketFactory factory;
        private final boolean needsClient;

        Wanting(SSLServerSocketFactory factory, boolean needsClient) {
            this.factory = factory;
            this.needsClient = needsClient;
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            return marked(factory.createServerSocket(port));
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return marked(factory.createServerSocket(port, backlog));
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            return marked(factory.createServerSocket(port, backlog, address));
        }

        private ServerSocket marked(ServerSocket socket) {
            ((SSLServerSocket) socket).setNeedClientAuth(needsClient);
            return socket;
        }
    }
}
