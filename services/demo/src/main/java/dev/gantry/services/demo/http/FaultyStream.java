package dev.gantry.services.demo.http;

import dev.gantry.services.demo.faults.Fault;
import dev.gantry.services.demo.faults.FaultBoard;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A body that meets what is set while it is written: a cut, a freeze, a bit that turns. One thread. */
final class FaultyStream extends BodyStream {
    private final FaultyExchange exchange;
    private final FaultBoard faults;
    private boolean hasBegun;

    FaultyStream(FaultyExchange exchange, FaultBoard faults, OutputStream out) {
        super(out);
        this.exchange = exchange;
        this.faults = faults;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (!faults.isQuiet() && length > 0) {
            breakOrFreeze();
            if (isCorrupted()) {
                byte[] turned = Arrays.copyOfRange(bytes, offset, offset + length);
                turned[0] ^= (byte) 0x80;
                out.write(turned, 0, length);
                return;
            }
        }
        hasBegun = true;
        out.write(bytes, offset, length);
    }

    /** Each frame of a watch may be garbled, of a list only its beginning, which tells what the rest is. */
    private boolean isCorrupted() {
        boolean isFrame = exchange.ask().verb().equals("watch");
        return (isFrame || !hasBegun) && faults.meet(exchange.ask(), Fault.Corrupt.class) != null;
    }

    private void breakOrFreeze() throws IOException {
        try {
            exchange.breakOrFreeze(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server ends");
        }
    }
}
