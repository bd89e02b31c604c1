package dev.gantry.services.demo.portforward;

import dev.gantry.services.demo.exec.BytePipe;
import dev.gantry.services.demo.sockets.Socket;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** One stream of a tunnel: what the client sent, and the way back. One thread reads, one writes. */
final class TunnelStream {
    private static final int LARGEST_FRAME = 16 * 1024;
    private static final int HEAD = 8;
    private static final int FIN = 1 << 24;

    private final int id;
    private final Map<String, String> headers;
    private final Socket socket;
    private final BytePipe input = new BytePipe();

    TunnelStream(int id, Map<String, String> headers, Socket socket) {
        this.id = id;
        this.headers = headers;
        this.socket = socket;
    }

    /** The value of a header in lower case, empty without. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    BytePipe input() {
        return input;
    }

    void send(byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; at += LARGEST_FRAME) {
            int length = Math.min(LARGEST_FRAME, bytes.length - at);
            socket.send(ByteBuffer.allocate(HEAD + length)
                    .putInt(id)
                    .putInt(length)
                    .put(bytes, at, length)
                    .array());
        }
    }

    /** Nothing more comes from this side. */
    void end() throws IOException {
        socket.send(ByteBuffer.allocate(HEAD).putInt(id).putInt(FIN).array());
    }

    /** Nothing more comes from the client. */
    void cut() {
        input.end();
    }
}
