package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bytes of one connection, buffered, with lines. One thread at a time. */
final class WireInput {
    private static final int SIZE = 16 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private int position;
    private int limit;
    private boolean touched;
    private @Nullable StallGuard guard;

    WireInput(InputStream in) {
        this.in = in;
    }

    void guardedBy(@Nullable StallGuard guard) {
        this.guard = guard;
    }

    /** Forgets whether anything came, before a new request goes out. */
    void startAnswer() {
        touched = limit > position;
    }

    boolean isTouched() {
        return touched;
    }

    boolean isEmpty() {
        return position == limit;
    }

    /** At least one byte, or -1 at the end; never more than asked for. */
    int read(byte[] target, int offset, int length) throws IOException {
        if (position == limit) {
            if (length >= SIZE) {
                return fromWire(target, offset, length);
            }
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    int available() throws IOException {
        return limit - position + in.available();
    }

    /** Takes up what already arrived, waiting for nothing. */
    void fillAvailable() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        int ready = Math.min(in.available(), SIZE - limit);
        if (ready > 0) {
            int count = fromWire(buffer, limit, ready);
            limit += Math.max(count, 0);
        }
    }

    /** Whether that many lines lie in the buffer, whole. */
    boolean hasLines(int lines) {
        int seen = 0;
        for (int i = position; i < limit && seen < lines; i++) {
            if (buffer[i] == '\n') {
                seen++;
            }
        }
        return seen >= lines;
    }

    /**
     * The next line without its CR LF, as ISO 8859-1.
     *
     * @throws WireException where the stream ends before the line does
     */
    String line(int longest, String what) throws IOException {
        byte[] collected = new byte[128];
        int length = 0;
        while (true) {
            if (position == limit && !fill()) {
                throw new WireException(TransportProblem.Plain.CUT);
            }
            byte next = buffer[position++];
            if (next == '\n') {
                return endOfLine(collected, length, what);
            }
            if (length >= longest) {
                throw WireException.badHttp(what + " is longer than " + longest + " bytes");
            }
            if (length == collected.length) {
                collected = Arrays.copyOf(collected, length * 2);
            }
            collected[length++] = next;
        }
    }

    private static String endOfLine(byte[] line, int length, String what) throws IOException {
        if (length == 0 || line[length - 1] != '\r') {
            throw WireException.badHttp(what + " does not end with CR LF");
        }
        return new String(line, 0, length - 1, StandardCharsets.ISO_8859_1);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = 0;
        int count = fromWire(buffer, 0, SIZE);
        limit = Math.max(count, 0);
        return count > 0;
    }

    private int fromWire(byte[] target, int offset, int length) throws IOException {
        StallGuard watching = guard;
        if (watching != null) {
            watching.waiting();
        }
        try {
            int count = in.read(target, offset, length);
            touched |= count > 0;
            return count;
        } finally {
            if (watching != null) {
                watching.arrived();
            }
        }
    }
}
