package dev.gantry.services.demo.http;

import dev.gantry.services.demo.faults.Fault;
import dev.gantry.services.demo.faults.FaultBoard;
import dev.gantry.services.demo.faults.Standing;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;

/** Lets a body through in drops, a few each second, until the fault is cleared. One thread. */
final class TrickleStream extends BodyStream {
    private static final int DROPS_A_SECOND = 4;
    private static final Duration BETWEEN = Duration.ofSeconds(1).dividedBy(DROPS_A_SECOND);

    private final FaultBoard faults;
    private final Standing fault;
    private final int drop;

    TrickleStream(OutputStream out, FaultBoard faults, Standing fault) {
        super(out);
        this.faults = faults;
        this.fault = fault;
        int perSecond = fault.order().what() instanceof Fault.Slow slow ? slow.bytesPerSecond() : Integer.MAX_VALUE;
        this.drop = Math.max(1, perSecond / DROPS_A_SECOND);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int at = 0; at < length; at += drop) {
            out.write(bytes, offset + at, Math.min(drop, length - at));
            out.flush();
            pause();
        }
    }

    private void pause() throws IOException {
        try {
            faults.pause(fault, BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server ends");
        }
    }
}
