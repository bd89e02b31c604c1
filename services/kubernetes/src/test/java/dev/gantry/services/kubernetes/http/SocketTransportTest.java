package dev.gantry.services.kubernetes.http;

import static dev.gantry.services.kubernetes.http.Transports.LONG;
import static dev.gantry.services.kubernetes.http.Transports.SHORT;
import static dev.gantry.services.kubernetes.http.Transports.request;
import static dev.gantry.services.kubernetes.http.Transports.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.TransportProblem;
import dev.gantry.services.problems.TransportProblem.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SocketTransportTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final String STREAM = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n";

    @Test
    void theRequestSaysWhatItShould() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> peer.answer(OK));
                SocketTransport transport =
                        Transports.to("http://127.0.0.1:" + server.port() + "/base/", new ProxyRoute.Direct())) {
            Session session = new Session(List.of(new Header("Authorization", "Bearer t")), null, true);
            assertEquals("ok", text(transport.get(request(), session)));
            assertEquals(
                    "GET /base/version HTTP/1.1\nHost: 127.0.0.1:" + server.port()
                            + "\nUser-Agent: gantry/test\nAccept: application/json\nAccept-Encoding: gzip"
                            + "\nAuthorization: Bearer t\n\n",
                    server.request());
        }
    }

    @Test
    void aHeaderThatWouldSplitTheRequestIsNotSent() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> peer.answer(OK));
                SocketTransport transport = Transports.to(server)) {
            Session evil = new Session(List.of(new Header("Authorization", "Bearer secret\r\nX: y")), null, true);
            ProblemException e = assertThrows(ProblemException.class, () -> transport.get(request(), evil));
            assertEquals(new TransportProblem.UnsendableHeader("Authorization"), e.problem());
            assertEquals(0, server.connections());
        }
    }

    @Test
    void aConnectionReadToItsEndServesAgain() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer(OK);
                    peer.answer("HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nno\r\n0\r\n\r\n");
                    peer.answer(OK);
                });
                SocketTransport transport = Transports.to(server)) {
            text(transport.get(request()));
            try (ApiResponse missing = transport.get(request())) {
                assertEquals(404, missing.status());
                assertEquals(2, missing.body().readNBytes(2).length);
            }
            assertEquals("ok", text(transport.get(request())));
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aConnectionNotReadToItsEndIsClosed() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(
                        peer -> {
                            peer.answer(STREAM);
                            if (peer.socket().getInputStream().read() < 0) {
                                gone.countDown();
                            }
                        },
                        peer -> peer.answer(OK));
                SocketTransport transport = Transports.to(server)) {
            try (ApiResponse stream = transport.get(request())) {
                assertEquals('a', stream.body().read());
            }
            assertTrue(gone.await(20, TimeUnit.SECONDS));
            assertEquals("ok", text(transport.get(request())));
            assertEquals(2, server.connections());
        }
    }

    @Test
    void aKeptConnectionThatWentStaleIsTriedOnceMoreAfresh() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                        peer -> {
                            peer.answer(OK);
                            peer.readRequest();
                            peer.reset();
                        },
                        peer -> peer.answer(OK));
                SocketTransport transport = Transports.to(server)) {
            text(transport.get(request()));
            assertEquals("ok", text(transport.get(request())));
            assertEquals(2, server.connections());
        }
    }

    @Test
    void anAnswerBegunIsNotAskedForAgain() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer(OK);
                    peer.answer("HTTP/1.1 2");
                });
                SocketTransport transport = Transports.to(server)) {
            text(transport.get(request()));
            TransportException e = assertThrows(TransportException.class, () -> transport.get(request()));
            assertEquals(Step.HEADERS, e.step());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void aFreshConnectionIsNotTriedTwice() throws Exception {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.Peer::readRequest);
                SocketTransport transport = Transports.to(server)) {
            assertThrows(TransportException.class, () -> transport.get(request()));
            assertEquals(1, server.connections());
        }
    }

    @Test
    void headersDrippingPastTheDeadlineAreNamed() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer("HTTP/1.1 200 OK\r\nX-Slow: ");
                    peer.hang();
                });
                SocketTransport transport = Transports.to(server)) {
            TransportException e =
                    assertThrows(TransportException.class, () -> transport.get(request(SHORT, Duration.ZERO)));
            assertTrue(e.isTimedOut());
            assertEquals(Step.HEADERS, e.step());
            assertEquals(new TransportProblem.Late(Step.HEADERS, "127.0.0.1:" + server.port(), SHORT), e.problem());
        }
    }

    @Test
    void aSilentBodyFailsButASlowReaderDoesNot() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer(STREAM);
                    peer.hang();
                });
                SocketTransport transport = Transports.to(server);
                ApiResponse stream = transport.get(request(LONG, SHORT))) {
            assertEquals(3, stream.body().readNBytes(3).length);
            ProblemException e =
                    assertThrows(ProblemException.class, () -> stream.body().read());
            assertEquals(new TransportProblem.Silent(SHORT), e.problem());
            assertEquals(3, stream.wireBytes());
        }
    }

    @Test
    void closingFromAnotherThreadFreesTheReader() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer(STREAM);
                    hanging.countDown();
                    peer.hang();
                });
                SocketTransport transport = Transports.to(server);
                ApiResponse stream = transport.get(request())) {
            FutureTask<Integer> reading = reading(stream, 4);
            assertTrue(hanging.await(20, TimeUnit.SECONDS));
            stream.close();
            ExecutionException e = assertThrows(ExecutionException.class, () -> reading.get(20, TimeUnit.SECONDS));
            assertTrue(e.getCause() instanceof IOException);
            assertThrows(IOException.class, () -> stream.body().read());
        }
    }

    @Test
    void closingTheTransportFreesEveryReaderAndRefusesMore() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer(STREAM);
                    peer.hang();
                });
                SocketTransport transport = Transports.to(server)) {
            FutureTask<Integer> one = reading(transport.get(request()), 4);
            FutureTask<Integer> two = reading(transport.get(request()), 4);
            transport.close();
            assertThrows(ExecutionException.class, () -> one.get(20, TimeUnit.SECONDS));
            assertThrows(ExecutionException.class, () -> two.get(20, TimeUnit.SECONDS));
            assertThrows(TransportException.class, () -> transport.get(request()));
        }
    }

    private static FutureTask<Integer> reading(ApiResponse response, int bytes) {
        FutureTask<Integer> task = new FutureTask<>(() -> response.body().readNBytes(bytes).length);
        Thread.ofVirtual().start(task);
        return task;
    }

    @Test
    void redirectsAndHtmlAreAnswers() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n");
                    peer.answer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>");
                });
                SocketTransport transport = Transports.to(server)) {
            try (ApiResponse redirect = transport.get(request())) {
                assertEquals(302, redirect.status());
                assertEquals("http://127.0.0.1:1/", redirect.header("location").orElseThrow());
            }
            try (ApiResponse page = transport.get(request())) {
                assertEquals("text/html", page.header("Content-Type").orElseThrow());
            }
        }
    }

    @Test
    void aRefusedConnectionNamesTheAddress() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (SocketTransport transport = Transports.to("http://127.0.0.1:" + port, new ProxyRoute.Direct())) {
            TransportException e = assertThrows(TransportException.class, () -> transport.get(request()));
            assertEquals(Step.CONNECT, e.step());
            assertEquals(
                    new TransportProblem.Failed(Step.CONNECT, "127.0.0.1:" + port, TransportProblem.Plain.REFUSED),
                    e.problem());
        }
    }

    @Test
    void everyAddressIsTried() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> peer.answer(OK));
                SocketTransport transport = resolvingTo(
                        server.port(),
                        (host, within) ->
                                List.of(InetAddress.ofLiteral("127.0.0.9"), InetAddress.ofLiteral("127.0.0.1")))) {
            assertEquals("ok", text(transport.get(request())));
        }
    }

    @Test
    void unknownAndSlowNamesAreNamed() throws Exception {
        try (SocketTransport unknown = resolvingTo(1, (host, within) -> {
                    throw new UnknownHostException("the name is unknown");
                });
                SocketTransport slow = resolvingTo(1, (host, within) -> {
                    throw new SocketTimeoutException("after " + within);
                })) {
            TransportException e = assertThrows(TransportException.class, () -> unknown.get(request()));
            assertEquals(
                    new TransportProblem.Failed(Step.RESOLVE, "api.example", TransportProblem.Plain.NAME_UNKNOWN),
                    e.problem());
            TransportException late = assertThrows(TransportException.class, () -> slow.get(request()));
            assertEquals(Step.RESOLVE, late.step());
        }
    }

    private static SocketTransport resolvingTo(int port, Resolver resolver) {
        Endpoint endpoint = Endpoint.of(URI.create("http://api.example:" + port), null);
        return new SocketTransport(endpoint, new ProxyRoute.Direct(), resolver, Transports.TIMER, "g", true);
    }

    @Test
    void brokenGzipFailsAndItsConnectionIsNotKept() throws Exception {
        byte[] packed = Transports.gzip("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        packed[packed.length - 8] ^= 1;
        byte[] wire = Transports.join(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n", packed);
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.readRequest();
                    peer.send(wire);
                    peer.hang();
                });
                SocketTransport transport = Transports.to(server);
                ApiResponse answer = transport.get(request())) {
            ProblemException e =
                    assertThrows(ProblemException.class, () -> answer.body().readAllBytes());
            assertEquals(new TransportProblem.BadGzip(new Original("it does not match its checksum")), e.problem());
            assertThrows(IOException.class, () -> answer.body().read(), "a failed body stays failed");
        }
    }
}
