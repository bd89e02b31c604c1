package dev.gantry.services.kubernetes.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A body as its framing delimits it (RFC 9112 §6). Read by one thread; the counters may be asked from any. */
abstract class Framing extends InputStream {
    private final WireInput in;
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean atEnd;

    Framing(WireInput in) {
        this.in = in;
    }

    static Framing of(ResponseHead head, WireInput in) throws IOException {
        if (head.status() == 204 || head.status() == 304) {
            return new LengthBody(in, 0);
        }
        List<String> codings = head.elements("Transfer-Encoding");
        if (codings.equals(List.of("chunked"))) {
            return new ChunkedBody(in);
        }
        if (!codings.isEmpty()) {
            throw WireException.badHttp("unknown Transfer-Encoding " + codings);
        }
        List<String> lengths =
                head.elements("Content-Length").stream().distinct().toList();
        return switch (lengths.size()) {
            case 0 -> new UntilCloseBody(in);
            case 1 -> new LengthBody(in, length(lengths.getFirst()));
            default -> throw WireException.badHttp("contradicting Content-Length " + lengths);
        };
    }

    private static long length(String text) throws IOException {
        if (!text.matches("[0-9]{1,18}")) {
            throw WireException.badHttp("Content-Length is no length");
        }
        return Long.parseLong(text);
    }

    final WireInput wire() {
        return in;
    }

    final boolean isAtEnd() {
        return atEnd;
    }

    final long bytes() {
        return bytes.get();
    }

    final void ended() {
        atEnd = true;
    }

    /** Reads body bytes, at most that many, and counts them. */
    final int take(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count > 0) {
            bytes.setRelease(bytes.getPlain() + count);
        }
        return count;
    }

    /** Whether another answer may follow on the connection once this one is read. */
    abstract boolean leavesConnectionUsable();

    /** Passes over the body's end mark if it has arrived, so that the connection can serve again. */
    abstract void finishIfArrived() throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
