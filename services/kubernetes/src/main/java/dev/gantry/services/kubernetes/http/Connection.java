package dev.gantry.services.kubernetes.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** One connection, ready for requests one after another. Used by one thread at a time; closed from any. */
final class Connection implements Closeable {
    private final Socket raw;
    private final WireInput in;
    private final OutputStream out;
    private final Session session;
    private final OpenSockets open;
    private long idleSince;

    Connection(Socket raw, Socket top, Session session, OpenSockets open) throws IOException {
        this.raw = raw;
        this.in = new WireInput(top.getInputStream());
        this.out = top.getOutputStream();
        this.session = session;
        this.open = open;
    }

    WireInput in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    boolean servesAs(Session other) {
        @Nullable SSLContext mine = session.tls();
        return mine == other.tls() && session.verifyHost() == other.verifyHost();
    }

    void idleFrom(long nanoTime) {
        idleSince = nanoTime;
    }

    boolean isIdleLongerThan(long nanos, long nanoTime) {
        return nanoTime - idleSince > nanos;
    }

    /**
     * Closes the socket below TLS. The layer above would first say goodbye, and wait for a peer that may be gone and
     * for a reader that may be stuck.
     */
    @Override
    public void close() {
        open.close(raw);
    }
}
