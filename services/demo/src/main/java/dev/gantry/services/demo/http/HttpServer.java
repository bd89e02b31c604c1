package dev.gantry.services.demo.http;

import dev.gantry.services.demo.faults.Fault;
import dev.gantry.services.demo.faults.FaultBoard;
import dev.gantry.services.demo.pki.CertificateAuthority;
import dev.gantry.services.demo.pki.Identity;
import java.io.IOException;
import java.net.BindException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/**
 * One HTTPS port on loopback. Each request is handled on a virtual thread of its own, so handlers may block; watches
 * do. Started once, closed once; any thread.
 */
public final class HttpServer implements AutoCloseable {
    private static final String PASSWORD = "gantry";
    private static final int SOCKET_THREADS = 4;
    private static final long LARGEST_MESSAGE = 1L << 20;

    /** Held on to, so that its level stays: Jetty tells at length of ports and keys nobody asked about. */
    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

    private final Server server;
    private final ServerConnector connector;
    private final Line line;

    /**
     * @param port 0 for any that is free
     * @param faults what goes wrong with its connections
     */
    public HttpServer(int port, CertificateAuthority authority, FaultBoard faults, Consumer<Exchange> handler) {
        JETTY.setLevel(Level.WARNING);
        QueuedThreadPool threads = new QueuedThreadPool(SOCKET_THREADS * 2, 1);
        threads.setName("fleet-http");
        threads.setDaemon(true);
        threads.setVirtualThreadsExecutor(new VirtualThreadPool());
        server = new Server(threads);
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setIdleTimeout(0);
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        line = new Line(faults);
        connector = new Door(
                server,
                line,
                new SslConnectionFactory(tls(authority), "http/1.1"),
                new HttpConnectionFactory(configuration));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(0);
        server.addConnector(connector);
        ServerWebSocketContainer sockets = ServerWebSocketContainer.ensure(server);
        sockets.setIdleTimeout(Duration.ZERO);
        sockets.setMaxBinaryMessageSize(LARGEST_MESSAGE);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                JettyExchange exchange = new JettyExchange(request, response, callback, sockets);
                handler.accept(exchange);
                exchange.complete();
                return true;
            }
        });
    }

    private static SslContextFactory.Server tls(CertificateAuthority authority) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        Identity identity = authority.server();
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry("server", identity.key(), PASSWORD.toCharArray(), new Certificate[] {
                identity.certificate(), authority.certificate()
            });
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", authority.certificate());
            tls.setKeyStore(keys);
            tls.setKeyStorePassword(PASSWORD);
            tls.setTrustStore(trusted);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the JDK could not hold the server's key", e);
        }
        tls.setWantClientAuth(true);
        tls.setEndpointIdentificationAlgorithm(null);
        return tls;
    }

    /**
     * Takes the port, so that its number is known; who connects waits until {@link #start}.
     *
     * @throws BindException where the port is taken
     */
    public void bind() throws IOException {
        try {
            connector.open();
        } catch (IOException e) {
            if (e.getCause() instanceof BindException taken) {
                throw taken;
            }
            throw e;
        }
    }

    /**
     * Answers from now on; takes the port first where {@link #bind} did not.
     *
     * @throws BindException where the port is taken
     */
    public void start() throws IOException {
        bind();
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    public int port() {
        return connector.getLocalPort();
    }

    /** Lets connections be as the faults have it. */
    void heed(FaultBoard.News news) {
        line.follow();
        if (news.isSet() && news.fault().order().what() instanceof Fault.Cut) {
            line.cut();
        }
    }

    /** Breaks every connection at once. */
    public void dropAll() {
        connector.getConnectedEndPoints().forEach(endPoint -> {
            Connection connection = endPoint.getConnection();
            if (connection != null) {
                endPoint.close();
            }
        });
    }

    @Override
    public void close() throws IOException {
        try {
            dropAll();
            server.stop();
            connector.close();
        } catch (Exception e) {
            throw new IOException("the fleet's port " + port() + " did not close", e);
        }
    }
}
