package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.ApiTransport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Requests that one thread makes in a row and any other thread may call off: blocked in a wait or before the headers it
 * is interrupted, blocked in a body the body is closed under it.
 */
final class Attempt implements AutoCloseable {
    /** Who called it off. */
    enum Cause {
        /** The cluster no longer answers, or no longer lets us in. */
        AWAY,
        /** Nothing came for too long, though the cluster answers. */
        SILENT,
        /** It went on for longer than it may. */
        OVERDUE,
        /** The table was found to differ from the server's list. */
        DOUBTED,
        /** Nobody wants it any more. */
        CLOSED
    }

    private final ApiTransport transport;
    private final Thread owner = Thread.currentThread();
    private @Nullable ApiResponse response;
    private @Nullable Cause cause;
    private boolean done;

    Attempt(ApiTransport transport) {
        this.transport = transport;
    }

    /** Sends the next request; the answer before it is closed. */
    ApiResponse open(ApiRequest request) throws IOException {
        letGo();
        if (calledOff() != null) {
            throw new IOException("called off before it was asked");
        }
        ApiResponse next = transport.get(request);
        synchronized (this) {
            if (cause == null) {
                response = next;
                return next;
            }
        }
        next.close();
        throw new IOException("called off before its answer was read");
    }

    private void letGo() {
        ApiResponse last;
        synchronized (this) {
            last = response;
            response = null;
        }
        if (last != null) {
            last.close();
        }
    }

    /** Whether an answer has begun. */
    synchronized boolean isAnswered() {
        return response != null;
    }

    synchronized void callOff(Cause why) {
        if (done || cause != null) {
            return;
        }
        cause = why;
        if (response != null) {
            response.close();
        } else {
            owner.interrupt();
        }
    }

    synchronized @Nullable Cause calledOff() {
        return cause;
    }

    /** Ends it; an interruption meant for it does not outlive it. */
    @Override
    public void close() {
        synchronized (this) {
            done = true;
            if (cause != null) {
                Thread.interrupted();
            }
        }
        letGo();
    }
}
