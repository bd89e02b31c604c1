package dev.gantry.services.kubernetes.http;

import static dev.gantry.services.kubernetes.http.Transports.request;
import static dev.gantry.services.kubernetes.http.Transports.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class TlsTransportTest {
    private static final TlsSettings TRUSTING = new TlsSettings(false, Pki.source("ca.crt"), null, null);

    /** Answers each request with the name asked for in TLS and the client's subject. */
    private static void tell(ScriptedServer.Peer peer) throws IOException {
        while (true) {
            peer.readRequest();
            ExtendedSSLSession session = (ExtendedSSLSession) ((SSLSocket) peer.socket()).getSession();
            String name = session.getRequestedServerNames().isEmpty()
                    ? "none"
                    : ((SNIHostName) session.getRequestedServerNames().getFirst()).getAsciiName();
            String body = name + " " + (session.getLocalCertificates() == null ? "" : subject(session));
            peer.send(Transports.join(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                    Transports.chunked(body.getBytes(StandardCharsets.UTF_8), 5)));
        }
    }

    private static String subject(ExtendedSSLSession session) {
        try {
            return session.getPeerPrincipal().getName();
        } catch (SSLPeerUnverifiedException e) {
            return "anonymous";
        }
    }

    private static SocketTransport to(String host, int port, @Nullable String tlsName) {
        Endpoint endpoint = Endpoint.of(URI.create("https://" + host + ":" + port), tlsName);
        Resolver loopback = (name, within) -> List.of(InetAddress.ofLiteral("127.0.0.1"));
        return new SocketTransport(endpoint, new ProxyRoute.Direct(), loopback, Transports.TIMER, "g", true);
    }

    private static Session session(TlsSettings settings) throws IOException {
        TlsContexts contexts = Pki.contexts(settings);
        return new Session(List.of(), contexts.current(null), contexts.verifiesHost());
    }

    @Test
    void theServerIsAskedForByNameAndVerified() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server(false), TlsTransportTest::tell);
                SocketTransport transport = to("api.test", server.port(), null)) {
            Session session = session(TRUSTING);
            assertEquals("api.test anonymous", text(transport.get(request(), session)));
            assertEquals("api.test anonymous", text(transport.get(request(), session)));
            assertEquals(1, server.connections());
        }
    }

    @Test
    void anAddressIsVerifiedWithoutAName() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server(false), TlsTransportTest::tell);
                SocketTransport transport = to("127.0.0.1", server.port(), null)) {
            assertEquals("none anonymous", text(transport.get(request(), session(TRUSTING))));
        }
    }

    @Test
    void tlsServerNameReplacesTheHostInBoth() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server(false), TlsTransportTest::tell);
                SocketTransport right = to("other.test", server.port(), "api.test");
                SocketTransport wrong = to("api.test", server.port(), "other.test")) {
            assertEquals("api.test anonymous", text(right.get(request(), session(TRUSTING))));
            TransportException e =
                    assertThrows(TransportException.class, () -> wrong.get(request(), session(TRUSTING)));
            assertEquals(Step.TLS, e.step());
            TransportProblem.OtherName why = assertInstanceOf(TransportProblem.OtherName.class, why(e));
            assertTrue(why.detail().text().contains("other.test"), why::toString);
        }
    }

    @Test
    void aServerOfAnotherNameOrAuthorityIsRefusedUnlessInsecure() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server(false), TlsTransportTest::tell);
                SocketTransport transport = to("other.test", server.port(), null)) {
            assertThrows(TransportException.class, () -> transport.get(request(), session(TRUSTING)));
            TlsSettings stranger = new TlsSettings(false, Pki.source("ed25519.crt"), null, null);
            assertThrows(TransportException.class, () -> transport.get(request(), session(stranger)));
            TlsSettings insecure = new TlsSettings(true, null, null, null);
            assertEquals("other.test anonymous", text(transport.get(request(), session(insecure))));
        }
    }

    @ParameterizedTest
    @CsvSource({"rsa-pkcs1, rsa-pkcs1", "ec-sec1, ec-sec1-parameters", "ec-sec1, ec-pkcs8", "ed25519, ed25519"})
    void clientCertificatesOfEveryKindAreShown(String certificate, String key) throws Exception {
        TlsSettings settings = new TlsSettings(
                false, Pki.source("ca.crt"), Pki.source(certificate + ".crt"), Pki.source(key + ".key"));
        try (ScriptedServer server = new ScriptedServer(Pki.server(true), TlsTransportTest::tell);
                SocketTransport transport = to("api.test", server.port(), null)) {
            String answer = text(transport.get(request(), session(settings)));
            assertTrue(answer.contains("CN=" + certificate), answer);
        }
    }

    @Test
    void otherKeysMeanAnotherConnection() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server(false), TlsTransportTest::tell);
                SocketTransport transport = to("api.test", server.port(), null)) {
            text(transport.get(request(), session(TRUSTING)));
            text(transport.get(request(), session(TRUSTING)));
            assertEquals(2, server.connections());
        }
    }

    @Test
    void aServerThatNeverSaysHelloIsLate() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.Peer::hang);
                SocketTransport transport = to("api.test", server.port(), null)) {
            TransportException e = assertThrows(
                    TransportException.class,
                    () -> transport.get(request(Transports.SHORT, Duration.ZERO), session(TRUSTING)));
            assertEquals(Step.TLS, e.step());
            assertTrue(e.isTimedOut());
        }
    }

    @Test
    void whoNeverSaysHelloIsNotGivenTheTimeOfALongAnswer() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.Peer::hang);
                SocketTransport transport = new SocketTransport(
                        Endpoint.of(URI.create("https://127.0.0.1:" + server.port()), null),
                        new ProxyRoute.Direct(),
                        new SystemResolver(),
                        Transports.TIMER,
                        "gantry/test",
                        true,
                        Transports.SHORT)) {
            TransportException e = assertThrows(
                    TransportException.class,
                    () -> transport.get(request(Duration.ofHours(1), Duration.ZERO), session(TRUSTING)));
            assertEquals(
                    new TransportProblem.Late(Step.TLS, "127.0.0.1:" + server.port(), Transports.SHORT), e.problem());
        }
    }

    @Test
    void closingFreesATlsReaderWhosePeerIsSilent() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server(false), peer -> {
                    peer.answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n");
                    peer.hang();
                });
                SocketTransport transport = to("api.test", server.port(), null);
                ApiResponse stream = transport.get(request(), session(TRUSTING))) {
            assertEquals('a', stream.body().read());
            FutureTask<Integer> reading = new FutureTask<>(() -> stream.body().read());
            Thread.ofVirtual().start(reading);
            stream.close();
            assertThrows(ExecutionException.class, () -> reading.get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void plainHttpBehindAnHttpsAddressIsATlsFailure() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> peer.send("HTTP/1.1 400 Bad Request\r\n\r\n"));
                SocketTransport transport = to("api.test", server.port(), null)) {
            TransportException e =
                    assertThrows(TransportException.class, () -> transport.get(request(), session(TRUSTING)));
            assertEquals(Step.TLS, e.step());
            assertInstanceOf(TransportProblem.NotTls.class, why(e));
        }
    }

    private static Problem why(TransportException e) {
        return assertInstanceOf(TransportProblem.Failed.class, e.problem()).why();
    }
}
