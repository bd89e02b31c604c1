package dev.gantry.services.kubernetes.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.TransportProblem;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The client's end of RFC 6455 beside a server that sends exactly these bytes. */
class WebSocketTest {
    private static final String PROTOCOL = "v5.channel.k8s.io";

    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();

    private static String answer(String request, String more) {
        String key = request.lines()
                .filter(line -> line.startsWith("Sec-WebSocket-Key: "))
                .findFirst()
                .orElseThrow()
                .substring("Sec-WebSocket-Key: ".length());
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + new Upgrade(key, List.of()).proof() + "\r\n" + more + "\r\n";
    }

    private static byte[] hex(String bytes) {
        return HexFormat.ofDelimiter(" ").parseHex(bytes);
    }

    /** Sends these bytes behind the handshake, then notes the frames that come, as opcode and text. */
    private ScriptedServer server(byte[] bytes) throws IOException {
        return new ScriptedServer(peer -> {
            String request = peer.readRequest();
            peer.send(answer(request, "Sec-WebSocket-Protocol: " + PROTOCOL + "\r\n"));
            peer.send(bytes);
            DataInputStream in = new DataInputStream(peer.socket().getInputStream());
            while (true) {
                int opcode = in.readUnsignedByte();
                int length = in.readUnsignedByte() & 0x7f;
                byte[] mask = in.readNBytes(4);
                byte[] payload = in.readNBytes(length);
                for (int i = 0; i < length; i++) {
                    payload[i] ^= mask[i % 4];
                }
                sent.add(Integer.toHexString(opcode) + " " + HexFormat.of().formatHex(payload));
            }
        });
    }

    private static WebSocket open(SocketTransport transport, Duration silence) throws IOException {
        ApiRequest request =
                new ApiRequest("/exec", "*/*", false, Transports.LONG, silence, List.of(PROTOCOL, "v4.channel.k8s.io"));
        return transport.get(request).socket().orElseThrow();
    }

    private String sent() throws InterruptedException {
        String frame = sent.poll(20, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("nothing was sent");
        }
        return frame;
    }

    private static TransportProblem problem(ProblemException failure) {
        return assertInstanceOf(TransportProblem.class, failure.problem());
    }

    @Test
    void theHandshakeOffersBothAndChecksWhatIsTaken() throws Exception {
        try (ScriptedServer server = server(new byte[0]);
                SocketTransport transport = Transports.to(server);
                WebSocket socket = open(transport, Transports.LONG)) {
            assertEquals(PROTOCOL, socket.protocol());
            String request = server.request();
            assertTrue(request.contains("\nUpgrade: websocket\n"), request);
            assertTrue(request.contains("\nConnection: Upgrade\n"), request);
            assertTrue(request.contains("\nSec-WebSocket-Protocol: v5.channel.k8s.io, v4.channel.k8s.io\n"), request);
        }
    }

    @Test
    void theProofIsThatOfTheStandard() {
        assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", new Upgrade("dGhlIHNhbXBsZSBub25jZQ==", List.of()).proof());
    }

    @Test
    void aServerThatProvesNothingIsNotBelieved() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.answer("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: nonsense\r\nSec-WebSocket-Protocol: " + PROTOCOL + "\r\n\r\n");
                    peer.hang();
                });
                SocketTransport transport = Transports.to(server)) {
            assertThrows(TransportException.class, () -> open(transport, Transports.LONG));
        }
    }

    @Test
    void aProtocolThatWasNotOfferedIsRefused() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> {
                    peer.send(answer(peer.readRequest(), "Sec-WebSocket-Protocol: chat\r\n"));
                    peer.hang();
                });
                SocketTransport transport = Transports.to(server)) {
            assertThrows(TransportException.class, () -> open(transport, Transports.LONG));
        }
    }

    @Test
    void anAnswerThatSwitchesNothingIsAnAnswer() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                        peer -> peer.answer("HTTP/1.1 403 Forbidden\r\nContent-Length: 2\r\n\r\nno"));
                SocketTransport transport = Transports.to(server);
                ApiResponse answer = transport.get(
                        new ApiRequest("/exec", "*/*", false, Transports.LONG, Transports.LONG, List.of(PROTOCOL)))) {
            assertEquals(403, answer.status());
            assertTrue(answer.socket().isEmpty());
            assertEquals("no", Transports.text(answer));
        }
    }

    /** RFC 6455, 5.7. */
    @Test
    void framesAreMasked() {
        assertArrayEquals(
                hex("81 85 37 fa 21 3d 7f 9f 4d 51 58"),
                WebSocket.frame(1, "Hello".getBytes(StandardCharsets.US_ASCII), hex("37 fa 21 3d")));
        assertArrayEquals(hex("82 fe 00 7e 00 00 00 00"), head(126));
        assertArrayEquals(hex("82 ff 00 00 00 00 00 01 00 00"), head(65_536));
    }

    private static byte[] head(int length) {
        byte[] frame = WebSocket.frame(2, new byte[length], new byte[4]);
        return java.util.Arrays.copyOf(frame, length < 65_536 ? 8 : 10);
    }

    @Test
    void messagesComeWholeWithPingsInBetweenAnswered() throws Exception {
        // "Hel" and "lo" with a ping of "?" between them, then 200 bytes, then a close in order.
        byte[] large = new byte[204];
        large[0] = (byte) 0x82;
        large[1] = 126;
        large[3] = (byte) 200;
        byte[] bytes = Transports.join("", hex("01 03 48 65 6c 89 01 3f 80 02 6c 6f"));
        bytes = Transports.join(new String(bytes, StandardCharsets.ISO_8859_1), large);
        bytes = Transports.join(new String(bytes, StandardCharsets.ISO_8859_1), hex("88 02 03 e8"));
        try (ScriptedServer server = server(bytes);
                SocketTransport transport = Transports.to(server);
                WebSocket socket = open(transport, Transports.LONG)) {
            assertArrayEquals("Hello".getBytes(StandardCharsets.US_ASCII), socket.receive());
            assertEquals("8a 3f", sent());
            assertArrayEquals(new byte[200], socket.receive());
            assertNull(socket.receive());
            assertEquals("88 03e8", sent());
        }
    }

    @Test
    void whatIsSentAndPingedArrives() throws Exception {
        try (ScriptedServer server = server(new byte[0]);
                SocketTransport transport = Transports.to(server);
                WebSocket socket = open(transport, Transports.LONG)) {
            socket.send(4, "xabc".getBytes(StandardCharsets.US_ASCII), 1, 3);
            assertEquals("82 04616263", sent());
            socket.ping();
            assertEquals("89 ", sent());
        }
    }

    @Test
    void whatBreaksTheRulesEndsWithTheirCode() throws Exception {
        assertBroken("82 81 00 00 00 00 41", "88 03ea");
        assertBroken("80 01 41", "88 03ea");
        assertBroken("09 00", "88 03ea");
        assertBroken("83 00", "88 03ea");
        assertBroken("c2 00", "88 03ea");
        assertBroken("82 7f 00 00 00 00 7f ff ff ff", "88 03f1");
        assertBroken("82 7f ff ff ff ff ff ff ff ff", "88 03f1");
    }

    private void assertBroken(String bytes, String close) throws Exception {
        try (ScriptedServer server = server(hex(bytes));
                SocketTransport transport = Transports.to(server);
                WebSocket socket = open(transport, Transports.LONG)) {
            ProblemException failure = assertThrows(ProblemException.class, socket::receive);
            assertInstanceOf(TransportProblem.BadHttp.class, problem(failure));
            assertEquals(close, sent());
        }
    }

    @Test
    void aCloseOutOfOrderSaysWhy() throws Exception {
        try (ScriptedServer server = server(hex("88 06 03 f3 6f 6f 70 73"));
                SocketTransport transport = Transports.to(server);
                WebSocket socket = open(transport, Transports.LONG)) {
            ProblemException failure = assertThrows(ProblemException.class, socket::receive);
            assertTrue(failure.problem().toString().contains("1011: oops"), failure::toString);
        }
    }

    @Test
    void whoFallsSilentIsCut() throws Exception {
        try (ScriptedServer server = server(new byte[0]);
                SocketTransport transport = Transports.to(server);
                WebSocket socket = open(transport, Transports.SHORT)) {
            ProblemException failure = assertThrows(ProblemException.class, socket::receive);
            assertEquals(new TransportProblem.Silent(Transports.SHORT), problem(failure));
        }
    }

    @Test
    void aConnectionThatEndsIsCut() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                        peer -> peer.send(answer(peer.readRequest(), "Sec-WebSocket-Protocol: " + PROTOCOL + "\r\n")));
                SocketTransport transport = Transports.to(server);
                WebSocket socket = open(transport, Transports.LONG)) {
            ProblemException failure = assertThrows(ProblemException.class, socket::receive);
            assertEquals(TransportProblem.Plain.CUT, failure.problem());
        }
    }

    @Test
    void closingFreesWhoReceives() throws Exception {
        try (ScriptedServer server = server(new byte[0]);
                SocketTransport transport = Transports.to(server);
                WebSocket socket = open(transport, Transports.LONG)) {
            BlockingQueue<Throwable> ended = new LinkedBlockingQueue<>();
            Thread.ofVirtual().start(() -> ended.add(assertThrows(IOException.class, socket::receive)));
            socket.close();
            assertInstanceOf(ProblemException.class, ended.poll(20, TimeUnit.SECONDS));
        }
    }
}
