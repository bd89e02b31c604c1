package dev.gantry.services.kubernetes.http;

import static dev.gantry.services.kubernetes.http.Transports.request;
import static dev.gantry.services.kubernetes.http.Transports.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProxyTransportTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private static Session trusting() throws IOException {
        TlsContexts contexts = Pki.contexts(new TlsSettings(false, Pki.source("ca.crt"), null, null));
        return new Session(List.of(), contexts.current(null), true);
    }

    private static ProxyRoute route(String scheme, ScriptedServer proxy) {
        return ProxyRoute.of(URI.create(scheme + "://me:pass@127.0.0.1:" + proxy.port()));
    }

    @Test
    void httpsGoesThroughATunnel() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server(false), peer -> peer.answer(OK));
                ScriptedServer proxy = new ScriptedServer(peer -> {
                    peer.answer("HTTP/1.1 200 Connection established\r\n\r\n");
                    peer.pipeTo(server.port());
                });
                SocketTransport transport = Transports.to("https://api.test:6443", route("http", proxy))) {
            assertEquals("ok", text(transport.get(request(), trusting())));
            assertEquals(
                    "CONNECT api.test:6443 HTTP/1.1\nHost: api.test:6443\nUser-Agent: gantry/test\n"
                            + "Proxy-Authorization: Basic bWU6cGFzcw==\n\n",
                    proxy.request());
            assertFalse(server.request().contains("Proxy-Authorization"));
        }
    }

    @Test
    void aTunnelRefusedIsNamed() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(peer ->
                        peer.answer("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"));
                SocketTransport transport = Transports.to("https://api.test:6443", route("http", proxy))) {
            TransportException e = assertThrows(TransportException.class, () -> transport.get(request(), trusting()));
            assertEquals(Step.PROXY, e.step());
            assertEquals(TransportProblem.Plain.PROXY_WANTS_LOGIN, why(e));
        }
    }

    @Test
    void httpIsAskedOfTheProxyItself() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(peer -> peer.answer(OK));
                SocketTransport transport = Transports.to("http://api.test:8080/base", route("http", proxy))) {
            assertEquals("ok", text(transport.get(request())));
            String asked = proxy.request();
            assertTrue(
                    asked.startsWith("GET http://api.test:8080/base/version HTTP/1.1\nHost: api.test:8080\n"), asked);
            assertTrue(asked.contains("Proxy-Authorization: Basic bWU6cGFzcw==\n"), asked);
        }
    }

    @Test
    void socksGetsTheNameNotAnAddress() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server(false), peer -> peer.answer(OK));
                ScriptedServer proxy = new ScriptedServer(peer -> {
                    InputStream in = peer.socket().getInputStream();
                    assertArrayEquals(new byte[] {5, 2, 0, 2}, in.readNBytes(4));
                    peer.send(new byte[] {5, 2});
                    assertArrayEquals(bytes("\1\2me\4pass"), in.readNBytes(9));
                    peer.send(new byte[] {1, 0});
                    assertArrayEquals(bytes("\5\1\0\3\10api.test\31\53"), in.readNBytes(15));
                    peer.send(bytes("\5\0\0\3\3abc\0\0"));
                    peer.pipeTo(server.port());
                });
                SocketTransport transport = Transports.to("https://api.test:6443", route("socks5", proxy))) {
            assertEquals("ok", text(transport.get(request(), trusting())));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatASocksProxyRefusesIsNamed() throws Exception {
        try (ScriptedServer proxy = new ScriptedServer(
                        peer -> {
                            peer.socket().getInputStream().readNBytes(3);
                            peer.send(new byte[] {5, 0});
                            peer.socket().getInputStream().readNBytes(10);
                            peer.send(bytes("\5\5\0\1\0\0\0\0\0\0"));
                        },
                        peer -> peer.send("HTTP/1.1 400 Bad Request\r\n\r\n"));
                SocketTransport transport = Transports.to(
                        "http://10.0.0.1:80", ProxyRoute.of(URI.create("socks5://127.0.0.1:" + proxy.port())))) {
            TransportException refused = assertThrows(TransportException.class, () -> transport.get(request()));
            assertEquals(new TransportProblem.SocksReply(5), why(refused));
            TransportException other = assertThrows(TransportException.class, () -> transport.get(request()));
            assertEquals(TransportProblem.Plain.NOT_SOCKS, why(other));
        }
    }

    private static Problem why(TransportException e) {
        return assertInstanceOf(TransportProblem.Failed.class, e.problem()).why();
    }
}
