package dev.gantry.services.demo.exec;

import dev.gantry.services.demo.sockets.Socket;
import java.io.IOException;
import java.io.OutputStream;

/**
 * The streams of a command over one socket: each message begins with its channel (apimachinery's
 * {@code util/remotecommand}). Any thread.
 */
final class Channels {
    static final int STDIN = 0;
    static final int STDOUT = 1;
    static final int STDERR = 2;
    static final int ERROR = 3;
    static final int RESIZE = 4;

    /** In v5, the next byte names the channel that is closed. */
    static final int CLOSE = 255;

    private static final int CHUNK = 16 * 1024;

    private final Socket socket;

    Channels(Socket socket) {
        this.socket = socket;
    }

    /** A stream of the command; sends when it is flushed or there is enough. */
    OutputStream out(int channel) {
        return new Out(channel);
    }

    private void send(int channel, byte[] bytes, int length) throws IOException {
        byte[] message = new byte[length + 1];
        message[0] = (byte) channel;
        System.arraycopy(bytes, 0, message, 1, length);
        socket.send(message);
    }

    private final class Out extends OutputStream {
        private final int channel;
        private final byte[] buffer = new byte[CHUNK];
        private int length;

        Out(int channel) {
            this.channel = channel;
        }

        @Override
        public synchronized void write(int octet) throws IOException {
            buffer[length++] = (byte) octet;
            if (length == CHUNK) {
                flush();
            }
        }

        /** In one piece: what is typed and what is said come from two threads. */
        @Override
        public synchronized void write(byte[] bytes, int offset, int count) throws IOException {
            for (int i = offset; i < offset + count; i++) {
                write(bytes[i]);
            }
        }

        @Override
        public synchronized void flush() throws IOException {
            if (length > 0) {
                send(channel, buffer, length);
                length = 0;
            }
        }
    }
}
