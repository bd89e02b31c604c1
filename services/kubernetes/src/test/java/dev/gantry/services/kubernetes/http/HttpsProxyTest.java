package dev.gantry.services.kubernetes.http;

import static dev.gantry.services.kubernetes.http.Transports.request;
import static dev.gantry.services.kubernetes.http.Transports.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.kubernetes.tls.Pki;
import dev.gantry.services.kubernetes.tls.TlsContexts;
import dev.gantry.services.kubernetes.tls.TlsSettings;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.TransportProblem;
import dev.gantry.services.problems.TransportProblem.Step;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Proxies that are themselves spoken to over TLS. */
@Timeout(60)
class HttpsProxyTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String ESTABLISHED = "HTTP/1.1 200 Connection established\r\n\r\n";
    private static final String SERVER = "https://api.test:6443";

    private static Session trusting(String authority) throws IOException {
        TlsContexts contexts = Pki.contexts(new TlsSettings(false, Pki.source(authority), null, null));
        return new Session(List.of(), contexts.current(null), true);
    }

    private static SocketTransport through(ScriptedServer proxy, String host, String server) {
        String url = "https://me:p%40ss@" + host + ":" + proxy.port();
        return Transports.to(server, ProxyRoute.of(URI.create(url)));
    }

    private static ScriptedServer tunnelling(ServerSocketFactory factory, ScriptedServer server) throws IOException {
        return new ScriptedServer(factory, peer -> {
            peer.answer(ESTABLISHED);
            peer.pipeTo(server.port());
        });
    }

    private static TransportException refused(SocketTransport transport, Session session) {
        TransportException refused = assertThrows(TransportException.class, () -> transport.get(request(), session));
        assertEquals(Step.PROXY, refused.step());
        return refused;
    }

    private static Problem why(TransportException refused) {
        return assertInstanceOf(TransportProblem.Failed.class, refused.problem())
                .why();
    }

    @Test
    void tlsToTheServerGoesInsideTlsToTheProxy() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server(false), peer -> peer.answer(OK));
                ScriptedServer proxy = tunnelling(Pki.server(false), server);
                SocketTransport transport = through(proxy, "127.0.0.1", SERVER)) {
            assertEquals("ok", text(transport.get(request(), trusting("ca.crt"))));
            assertEquals(
                    "CONNECT api.test:6443 HTTP/1.1\nHost: api.test:6443\nUser-Agent: gantry/test\n"
                            + "Proxy-Authorization: Basic bWU6cEBzcw==\n\n",
                    proxy.request());
            String asked = server.request();
            assertTrue(asked.startsWith("GET /version HTTP/1.1\n"), asked);
            assertFalse(asked.contains("Proxy-Authorization"), "the server never sees the proxy's password");
        }
    }

    @Test
    void theServerInsideIsVerifiedAsStrictly() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server("stranger"), peer -> peer.answer(OK));
                ScriptedServer proxy = tunnelling(Pki.server(false), server);
                SocketTransport transport = through(proxy, "127.0.0.1", SERVER)) {
            TransportException refused =
                    assertThrows(TransportException.class, () -> transport.get(request(), trusting("ca.crt")));
            assertEquals(Step.TLS, refused.step());
            assertInstanceOf(TransportProblem.Untrusted.class, why(refused));
        }
    }

    @Test
    void aPlainServerIsAskedOfTheProxyOverTls() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(Pki.server(false), peer -> peer.answer(OK));
                SocketTransport transport = through(proxy, "127.0.0.1", "http://api.test:8080")) {
            assertEquals("ok", text(transport.get(request(), trusting("ca.crt"))));
            String asked = proxy.request();
            assertTrue(asked.startsWith("GET http://api.test:8080/version HTTP/1.1\n"), asked);
            assertTrue(asked.contains("Proxy-Authorization: Basic bWU6cEBzcw==\n"), asked);
        }
    }

    @Test
    void aProxyNobodyVouchesForIsRefusedInWordsBeforeItHearsThePassword() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(Pki.server("stranger"), peer -> peer.answer(ESTABLISHED));
                SocketTransport transport = through(proxy, "127.0.0.1", SERVER)) {
            assertInstanceOf(TransportProblem.Untrusted.class, why(refused(transport, trusting("ca.crt"))));
        }
    }

    @Test
    void anInsecureClusterTakesAnyProxyAsKubectlDoes() throws Exception {
        TlsContexts insecure = Pki.contexts(new TlsSettings(true, null, null, null));
        Session session = new Session(List.of(), insecure.current(null), insecure.verifiesHost());
        try (ScriptedServer server = new ScriptedServer(Pki.server("stranger"), peer -> peer.answer(OK));
                ScriptedServer proxy = tunnelling(Pki.server("stranger"), server);
                SocketTransport transport = through(proxy, "127.0.0.1", SERVER)) {
            assertEquals("ok", text(transport.get(request(), session)));
        }
    }

    @Test
    void aProxyOfAnotherNameIsRefused() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(Pki.server(false), peer -> peer.answer(ESTABLISHED));
                SocketTransport transport = through(proxy, "localhost", SERVER)) {
            assertInstanceOf(TransportProblem.OtherName.class, why(refused(transport, trusting("ca.crt"))));
        }
    }

    @Test
    void anExpiredCertificateIsCalledThat() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(Pki.server("expired"), peer -> peer.answer(ESTABLISHED));
                SocketTransport transport = through(proxy, "127.0.0.1", SERVER)) {
            assertInstanceOf(TransportProblem.Expired.class, why(refused(transport, trusting("old-ca.crt"))));
        }
    }

    @Test
    void aProxyThatWantsAPasswordSaysSo() throws Exception {
        String wanted = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";
        try (ScriptedServer proxy = new ScriptedServer(Pki.server(false), peer -> peer.answer(wanted));
                SocketTransport transport = through(proxy, "127.0.0.1", SERVER)) {
            assertEquals(TransportProblem.Plain.PROXY_WANTS_LOGIN, why(refused(transport, trusting("ca.crt"))));
        }
    }

    @Test
    void aPlainProxyBehindAnHttpsAddressIsCalledThat() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(peer -> peer.send("HTTP/1.1 400 Bad Request\r\n\r\n"));
                SocketTransport transport = through(proxy, "127.0.0.1", SERVER)) {
            assertInstanceOf(TransportProblem.NotTls.class, why(refused(transport, trusting("ca.crt"))));
        }
    }

    @Test
    void aProxyThatNeverSaysHelloIsLate() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(ScriptedServer.Peer::hang);
                SocketTransport transport = through(proxy, "127.0.0.1", SERVER)) {
            TransportException late = assertThrows(
                    TransportException.class,
                    () -> transport.get(request(Transports.SHORT, Duration.ZERO), trusting("ca.crt")));
            assertEquals(Step.PROXY, late.step());
            assertTrue(late.isTimedOut());
        }
    }
}
