package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.util.regex.Pattern;

/** A body in chunks (RFC 9112 §7.1). */
final class ChunkedBody extends Framing {
    private static final int LONGEST_LINE = 4096;
    private static final Pattern SIZE_LINE = Pattern.compile("([0-9A-Fa-f]{1,15})[ \\t]*(;.*)?");

    private long left;
    private boolean first = true;
    private boolean last;

    ChunkedBody(WireInput in) {
        super(in);
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        if (wanted == 0) {
            return 0;
        }
        if (left == 0 && !nextChunk()) {
            return -1;
        }
        int count = take(target, offset, (int) Math.min(wanted, left));
        if (count < 0) {
            throw new WireException(TransportProblem.Plain.CUT);
        }
        left -= count;
        return count;
    }

    @Override
    public int available() throws IOException {
        if (left == 0 && !last && sizeArrived()) {
            readSize();
        }
        return left == 0 ? 0 : (int) Math.min(left, wire().available());
    }

    @Override
    boolean leavesConnectionUsable() {
        return true;
    }

    @Override
    void finishIfArrived() throws IOException {
        if (available() == 0 && last && !isAtEnd()) {
            wire().fillAvailable();
            if (wire().hasLines(1)) {
                endOfBody();
            }
        }
    }

    private boolean nextChunk() throws IOException {
        if (!last) {
            readSize();
        }
        if (last && !isAtEnd()) {
            endOfBody();
        }
        return !last;
    }

    private boolean sizeArrived() throws IOException {
        wire().fillAvailable();
        return wire().hasLines(first ? 1 : 2);
    }

    private void readSize() throws IOException {
        if (!first && !wire().line(2, "the end of a chunk").isEmpty()) {
            throw WireException.badHttp("a chunk is longer than its size says");
        }
        first = false;
        var line = SIZE_LINE.matcher(wire().line(LONGEST_LINE, "the size of a chunk"));
        if (!line.matches()) {
            throw WireException.badHttp("the size of a chunk is not a hexadecimal number");
        }
        left = Long.parseLong(line.group(1), 16);
        last = left == 0;
    }

    private void endOfBody() throws IOException {
        ResponseHead.fields(wire(), "the trailers");
        ended();
    }
}
