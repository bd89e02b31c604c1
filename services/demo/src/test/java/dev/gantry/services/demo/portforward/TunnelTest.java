package dev.gantry.services.demo.portforward;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.sockets.Socket;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class TunnelTest {
    private static final int FIN = 1 << 24;

    /** The client's end of a tunnel, without a network. */
    private static final class Client implements Socket {
        private final LinkedBlockingQueue<byte[]> toServer = new LinkedBlockingQueue<>();
        private final List<byte[]> toClient = new ArrayList<>();
        private final Deflater deflater = new Deflater();
        private boolean isClosed;

        Client() throws IOException {
            try (var file = HeaderBlocks.class.getResourceAsStream("headers.dictionary")) {
                deflater.setDictionary(Objects.requireNonNull(file).readAllBytes());
            }
        }

        @Override
        public String protocol() {
            return "SPDY/3.1+portforward.k8s.io";
        }

        @Override
        public byte[] receive() throws InterruptedException {
            byte[] message = toServer.take();
            return message.length == 0 ? null : message;
        }

        @Override
        public void send(byte[] message) {
            toClient.add(message);
        }

        @Override
        public void close() {
            isClosed = true;
        }

        void open(int stream, Map<String, String> headers) throws IOException {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(plain);
            out.writeInt(headers.size());
            for (Map.Entry<String, String> header : headers.entrySet()) {
                for (String text : List.of(header.getKey(), header.getValue())) {
                    out.writeInt(text.length());
                    out.writeBytes(text);
                }
            }
            byte[] compressed = new byte[2048];
            deflater.setInput(plain.toByteArray());
            int length = deflater.deflate(compressed, 0, compressed.length, Deflater.SYNC_FLUSH);
            control(
                    1,
                    ByteBuffer.allocate(10 + length)
                            .putInt(stream)
                            .putInt(0)
                            .putShort((short) 0)
                            .put(compressed, 0, length));
        }

        void control(int type, ByteBuffer payload) {
            byte[] bytes = payload.array();
            add(ByteBuffer.allocate(8 + bytes.length)
                    .putShort((short) 0x8003)
                    .putShort((short) type)
                    .putInt(bytes.length)
                    .put(bytes));
        }

        void data(int stream, String text, int flags) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            add(ByteBuffer.allocate(8 + bytes.length)
                    .putInt(stream)
                    .putInt(flags | bytes.length)
                    .put(bytes));
        }

        /** In pieces: frames and messages do not begin and end together. */
        private void add(ByteBuffer frame) {
            byte[] bytes = frame.array();
            int cut = Math.max(1, bytes.length / 2);
            toServer.add(Arrays.copyOf(bytes, cut));
            if (cut < bytes.length) {
                toServer.add(Arrays.copyOfRange(bytes, cut, bytes.length));
            }
        }

        void end() {
            toServer.add(new byte[0]);
        }
    }

    @Test
    void streamsAreOpenedAndTheirDataComesThrough() throws IOException, InterruptedException {
        Client client = new Client();
        List<TunnelStream> opened = new ArrayList<>();
        client.open(1, Map.of("streamtype", "error", "port", "8080", "requestid", "0"));
        client.open(3, Map.of("streamType", "data", "port", "8080", "requestid", "0"));
        client.data(3, "GET / HTTP/1.1\r\n\r\n", 0);
        client.data(3, "rest", FIN);
        client.control(6, ByteBuffer.allocate(4).putInt(7));
        client.end();
        new Tunnel(opened::add).over(client);

        assertEquals(
                List.of("error", "data"),
                opened.stream().map(stream -> stream.header("streamtype")).toList());
        assertEquals("8080", opened.getLast().header("port"));
        assertEquals(
                "GET / HTTP/1.1\r\n\r\nrest",
                new String(opened.getLast().input().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(2, client.toClient.stream().filter(frame -> frame[3] == 2).count());
        assertArrayEquals(new byte[] {(byte) 0x80, 3, 0, 6, 0, 0, 0, 4, 0, 0, 0, 7}, client.toClient.getLast());
        assertTrue(client.isClosed);
    }

    @Test
    void dataGoesBackInFramesAndEnds() throws IOException {
        Client client = new Client();
        TunnelStream stream = new TunnelStream(3, Map.of(), client);
        stream.send(new byte[20_000]);
        stream.end();
        assertEquals(
                List.of(16_392, 3_624, 8),
                client.toClient.stream().map(frame -> frame.length).toList());
        assertArrayEquals(new byte[] {0, 0, 0, 3, 1, 0, 0, 0}, client.toClient.getLast());
    }

    @Test
    void aStreamThatIsResetEnds() throws IOException, InterruptedException {
        Client client = new Client();
        List<TunnelStream> opened = new ArrayList<>();
        client.open(1, Map.of("streamtype", "data"));
        client.control(3, ByteBuffer.allocate(8).putInt(1).putInt(5));
        client.data(1, "late", 0);
        client.end();
        new Tunnel(opened::add).over(client);
        assertEquals(-1, opened.getFirst().input().read());
    }
}
