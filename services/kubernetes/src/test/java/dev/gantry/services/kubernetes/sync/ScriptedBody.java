package dev.gantry.services.kubernetes.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** A body a test writes while a stream reads it. */
final class ScriptedBody extends InputStream {
    private final Deque<Byte> bytes = new ArrayDeque<>();
    private boolean ended;
    private IOException failure;
    private boolean closed;
    private long read;

    synchronized ScriptedBody line(String text) {
        for (byte next : (text + "\n").getBytes(StandardCharsets.UTF_8)) {
            bytes.add(next);
        }
        notifyAll();
        return this;
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized void cut() {
        failure = new IOException("connection reset");
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized long wireBytes() {
        return read;
    }

    @Override
    public synchronized int read() throws IOException {
        while (true) {
            if (closed) {
                throw new IOException("closed");
            }
            if (!bytes.isEmpty()) {
                read++;
                return bytes.removeFirst();
            }
            if (failure != null) {
                throw failure;
            }
            if (ended) {
                return -1;
            }
            try {
                wait();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", stopped);
            }
        }
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) throws IOException {
        int next = read();
        if (next < 0) {
            return -1;
        }
        into[from] = (byte) next;
        return 1;
    }

    @Override
    public synchronized int available() {
        return bytes.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
