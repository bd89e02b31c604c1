package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;

/** A body of a length told beforehand. */
final class LengthBody extends Framing {
    private final long length;
    private long left;

    LengthBody(WireInput in, long length) {
        super(in);
        this.length = length;
        this.left = length;
        finishIfArrived();
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        int count = take(target, offset, (int) Math.min(wanted, left));
        if (count < 0) {
            throw new WireException(new TransportProblem.BodyCut(length - left, length));
        }
        left -= count;
        finishIfArrived();
        return count;
    }

    @Override
    public int available() throws IOException {
        return left == 0 ? 0 : (int) Math.min(left, wire().available());
    }

    @Override
    boolean leavesConnectionUsable() {
        return true;
    }

    @Override
    void finishIfArrived() {
        if (left == 0) {
            ended();
        }
    }
}
