package dev.gantry.services.kubernetes.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** An answer on its connection. The body's thread is whichever reads it; {@link #close} may come from any. */
final class SocketResponse implements ApiResponse {
    private static final int SMALL_REST = 4096;

    private final ResponseHead head;
    private final Framing framing;
    private final GuardedBody body;
    private final Connection connection;
    private final ConnectionPool pool;
    private final @Nullable StallGuard guard;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SocketResponse(
            ResponseHead head,
            Framing framing,
            InputStream unpacked,
            Connection connection,
            ConnectionPool pool,
            @Nullable StallGuard guard) {
        this.head = head;
        this.framing = framing;
        this.body = new GuardedBody(unpacked, guard);
        this.connection = connection;
        this.pool = pool;
        this.guard = guard;
    }

    /** What follows a head; the body's silence counts from here. */
    static SocketResponse of(
            ResponseHead head,
            Connection connection,
            ConnectionPool pool,
            ScheduledExecutorService timer,
            Duration silence)
            throws IOException {
        WireInput in = connection.in();
        Framing framing = Framing.of(head, in);
        InputStream unpacked = unpacked(head, framing);
        StallGuard guard = silence.isZero() ? null : new StallGuard(timer, silence, connection::close);
        in.guardedBy(guard);
        return new SocketResponse(head, framing, unpacked, connection, pool, guard);
    }

    @Override
    public int status() {
        return head.status();
    }

    @Override
    public Optional<String> header(String name) {
        return head.header(name);
    }

    @Override
    public InputStream body() {
        return body;
    }

    @Override
    public long wireBytes() {
        return framing.bytes();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (guard != null) {
            guard.close();
        }
        boolean seized = body.seize();
        if (seized && mayStay()) {
            connection.in().guardedBy(null);
            pool.put(connection);
        } else {
            connection.close();
        }
        if (seized) {
            body.free();
        }
    }

    private boolean mayStay() {
        boolean ambiguous = head.header("Transfer-Encoding").isPresent()
                && head.header("Content-Length").isPresent();
        return head.keepsConnection() && !ambiguous && framing.leavesConnectionUsable() && isReadToEnd();
    }

    /** A decoder that stops at its last byte leaves the end marks unread; they are here already, most likely. */
    private boolean isReadToEnd() {
        byte[] rest = new byte[SMALL_REST];
        try {
            int skipped = 0;
            int ready = framing.available();
            while (ready > 0 && skipped < SMALL_REST) {
                skipped += Math.max(0, framing.read(rest, 0, Math.min(rest.length, ready)));
                ready = framing.available();
            }
            framing.finishIfArrived();
        } catch (IOException e) {
            return false;
        }
        return framing.isAtEnd();
    }

    private static InputStream unpacked(ResponseHead head, Framing framing) throws IOException {
        List<String> codings = head.elements("Content-Encoding");
        if (framing.isAtEnd() || codings.isEmpty() || codings.equals(List.of("identity"))) {
            return framing;
        }
        if (codings.equals(List.of("gzip")) || codings.equals(List.of("x-gzip"))) {
            return new GzipBody(framing);
        }
        throw WireException.badHttp("unknown Content-Encoding " + codings);
    }
}
