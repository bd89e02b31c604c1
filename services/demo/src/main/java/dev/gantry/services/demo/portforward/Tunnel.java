package dev.gantry.services.demo.portforward;

import dev.gantry.services.demo.exec.BytePipe;
import dev.gantry.services.demo.sockets.Socket;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The server's side of SPDY/3.1 within a WebSocket, as far as port forwarding needs it: streams the client opens, their
 * data, pings. Flow control is not spoken: moby/spdystream, which is at the other end, does without. One thread reads;
 * any thread writes.
 */
final class Tunnel implements Socket.Talk {
    private static final int SYN_STREAM = 1;
    private static final int SYN_REPLY = 2;
    private static final int RST_STREAM = 3;
    private static final int PING = 6;
    private static final int GO_AWAY = 7;
    private static final int CONTROL = 0x8003;
    private static final int FIN = 1;
    private static final int LENGTH = 0xff_ffff;
    private static final int PREFIX = 10;
    private static final int MOST_BYTES = 1 << 20;

    private final Opener opener;
    private final Map<Integer, TunnelStream> streams = new HashMap<>();

    /** Hears of each stream that is opened, on the reading thread. */
    interface Opener {
        void opened(TunnelStream stream) throws IOException;
    }

    Tunnel(Opener opener) {
        this.opener = opener;
    }

    @Override
    public void over(Socket socket) throws IOException, InterruptedException {
        BytePipe bytes = new BytePipe();
        Thread feeder = Thread.ofVirtual().name("fleet-tunnel").start(() -> feed(socket, bytes));
        try (HeaderBlocks headers = new HeaderBlocks()) {
            DataInputStream in = new DataInputStream(bytes);
            while (true) {
                frame(in, headers, socket);
            }
        } catch (EOFException e) {
            // The client closed the tunnel.
            return;
        } finally {
            streams.values().forEach(TunnelStream::cut);
            socket.close();
            feeder.join();
        }
    }

    /** Frames and messages do not begin and end together. */
    private static void feed(Socket socket, BytePipe bytes) {
        try {
            for (byte[] message = socket.receive(); message != null; message = socket.receive()) {
                bytes.write(message, 0, message.length);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            bytes.end();
        }
    }

    private void frame(DataInputStream in, HeaderBlocks headers, Socket socket) throws IOException {
        int first = in.readInt();
        int second = in.readInt();
        int length = second & LENGTH;
        boolean isLast = (second >>> 24 & FIN) != 0;
        if (length > MOST_BYTES) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            throw new EOFException();
        }
        if (first >= 0) {
            data(first, payload, isLast);
            return;
        }
        switch (first & 0xffff) {
            case SYN_STREAM -> open(payload, headers, socket);
            case RST_STREAM -> {
                TunnelStream stream = streams.remove(number(payload));
                if (stream != null) {
                    stream.cut();
                }
            }
            case PING -> socket.send(control(PING, payload));
            case GO_AWAY -> throw new EOFException();
            default -> {
                // Settings, window updates and later headers change nothing here.
            }
        }
    }

    private void data(int id, byte[] payload, boolean isLast) {
        TunnelStream stream = streams.get(id);
        if (stream == null) {
            return;
        }
        stream.input().write(payload, 0, payload.length);
        if (isLast) {
            stream.input().end();
        }
    }

    private void open(byte[] payload, HeaderBlocks headers, Socket socket) throws IOException {
        if (payload.length < PREFIX) {
            throw new IOException("a stream is opened in " + payload.length + " bytes");
        }
        int id = number(payload);
        byte[] block = Arrays.copyOfRange(payload, PREFIX, payload.length);
        TunnelStream stream = new TunnelStream(id, headers.read(block), socket);
        streams.put(id, stream);
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(reply);
        out.writeInt(id);
        out.write(headers.none());
        socket.send(control(SYN_REPLY, reply.toByteArray()));
        opener.opened(stream);
    }

    private static int number(byte[] payload) {
        return payload.length < Integer.BYTES ? 0 : ByteBuffer.wrap(payload).getInt() & Integer.MAX_VALUE;
    }

    private static byte[] control(int type, byte[] payload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(CONTROL);
        out.writeShort(type);
        out.writeInt(payload.length);
        out.write(payload);
        return bytes.toByteArray();
    }
}
