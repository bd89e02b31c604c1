package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The body as its reader sees it: failures say why, and nothing is read once the answer is closed. Whoever holds
 * {@code busy} may touch the streams below: the reader during a read, or the closing thread from then on.
 */
final class GuardedBody extends InputStream {
    private final InputStream in;
    private final @Nullable StallGuard guard;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean closing;
    private @Nullable ProblemException failure;

    GuardedBody(InputStream in, @Nullable StallGuard guard) {
        this.in = in;
        this.guard = guard;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        begin();
        try {
            return in.read(target, offset, wanted);
        } catch (IOException e) {
            throw explained(e);
        } finally {
            end();
        }
    }

    @Override
    public int available() throws IOException {
        begin();
        try {
            return in.available();
        } catch (IOException e) {
            throw explained(e);
        } finally {
            end();
        }
    }

    /** Takes the streams below from the reader for good; false while it is inside a read. */
    boolean seize() {
        closing = true;
        return busy.compareAndSet(false, true);
    }

    /** Frees what unpacking holds. By the thread that seized. */
    void free() {
        if (in instanceof GzipBody gzip) {
            gzip.close();
        }
    }

    /** A body that failed once stays failed: what follows on the wire is no longer in step. */
    private void begin() throws IOException {
        if (closing || !busy.compareAndSet(false, true)) {
            throw new WireException(TransportProblem.Plain.CLOSED);
        }
        if (failure != null) {
            ProblemException again = new ProblemException(failure.problem(), failure);
            end();
            throw again;
        }
    }

    private void end() {
        busy.set(false);
        if (closing && seize()) {
            free();
        }
    }

    private ProblemException explained(IOException cause) {
        ProblemException explained = new ProblemException(reason(cause), cause);
        failure = explained;
        return explained;
    }

    private Problem reason(IOException cause) {
        if (guard != null && guard.isStruck()) {
            return new TransportProblem.Silent(guard.silence());
        }
        return closing ? TransportProblem.Plain.CLOSED : Causes.of(cause);
    }
}
