package dev.gantry.services.kubernetes.decode.wire;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stretch of a stream held in one reused array, so that an item can be read in place. Grows as bytes come, never
 * because a length was announced. One thread.
 */
public final class Window {
    /** No item or frame may be longer. */
    public static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final int usual;
    private byte[] bytes;
    private int position;
    private int limit;
    private long base;

    /** @param usual size of the array to begin with, and to go back to after a huge item */
    public Window(InputStream in, int usual) {
        this.in = in;
        this.usual = usual;
        this.bytes = new byte[usual];
    }

    /** The array; another one after each call that reads. */
    public byte[] bytes() {
        return bytes;
    }

    /** Index in the array of the first byte not consumed. */
    public int position() {
        return position;
    }

    /** Index in the array behind the last byte that was read. */
    public int limit() {
        return limit;
    }

    /** How many bytes are read and not consumed. */
    public int buffered() {
        return limit - position;
    }

    /** Offset of the first byte not consumed in the body. */
    public long offset() {
        return base + position;
    }

    /** What to add to an index in the array to get an offset in the body. */
    public long base() {
        return base;
    }

    /** Consumes bytes that are buffered. */
    public void advance(int count) {
        position += count;
    }

    /** Waits for at least one further byte; false at the end of the stream. */
    public boolean more() throws IOException {
        makeRoom();
        int got = in.read(bytes, limit, bytes.length - limit);
        if (got < 0) {
            return false;
        }
        limit += got;
        return true;
    }

    /** As {@link #more}, but only what can be read without waiting; false where that is nothing. */
    public boolean moreWithoutWaiting() throws IOException {
        int available = in.available();
        if (available <= 0) {
            return false;
        }
        makeRoom();
        int got = in.read(bytes, limit, Math.min(available, bytes.length - limit));
        limit += Math.max(0, got);
        return got > 0;
    }

    /** Makes so many bytes readable from the position on; false where the stream ends before. */
    public boolean ensure(int count) throws IOException {
        while (buffered() < count) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    /** The next byte, consumed, or -1 at the end. */
    public int read() throws IOException {
        if (position == limit && !more()) {
            return -1;
        }
        return bytes[position++] & 0xFF;
    }

    /** Consumes bytes without holding them; false where the stream ends before. */
    public boolean skip(long count) throws IOException {
        long left = count;
        while (left > buffered()) {
            left -= buffered();
            position = limit;
            if (!more()) {
                return false;
            }
        }
        position += (int) left;
        return true;
    }

    /** Lets go of the room that a huge item took. Call it between items. */
    public void settle() {
        if (bytes.length > usual * 16L && buffered() <= usual) {
            resize(usual);
        }
    }

    private void makeRoom() {
        if (limit < bytes.length) {
            return;
        }
        if (position == 0) {
            resize(Math.min(bytes.length * 2, LONGEST + usual));
        } else {
            resize(bytes.length);
        }
    }

    /** Moves what is not consumed to the front. */
    private void resize(int size) {
        byte[] into = size == bytes.length ? bytes : new byte[size];
        System.arraycopy(bytes, position, into, 0, buffered());
        base += position;
        limit -= position;
        position = 0;
        bytes = into;
    }
}
