package dev.gantry.services.kubernetes.http;

import java.io.IOException;

/** A body that lasts as long as its connection. The one framing whose early end cannot be told from a proper one. */
final class UntilCloseBody extends Framing {
    UntilCloseBody(WireInput in) {
        super(in);
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        int count = isAtEnd() ? -1 : take(target, offset, wanted);
        if (count < 0) {
            ended();
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        return isAtEnd() ? 0 : wire().available();
    }

    @Override
    boolean leavesConnectionUsable() {
        return false;
    }

    @Override
    void finishIfArrived() {}
}
