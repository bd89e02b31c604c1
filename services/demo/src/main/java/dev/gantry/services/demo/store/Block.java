package dev.gantry.services.demo.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes kept as deflate blocks that end on a byte and refer to nothing before them (RFC 1951, zlib's
 * {@code Z_FULL_FLUSH}), so that the gzip form of a list is the blocks of its objects one after another, and an object
 * costs a fifth of its JSON. Immutable; any thread.
 *
 * @param deflated without header, trailer or final block
 * @param length of the plain bytes
 * @param crc of the plain bytes
 */
public record Block(byte[] deflated, int length, int crc) {
    private static final int LEVEL = 1;
    private static final ThreadLocal<Press> PRESS = ThreadLocal.withInitial(Press::new);

    public static Block of(byte[] plain) {
        return of(plain, 0, plain.length);
    }

    public static Block of(byte[] plain, int from, int length) {
        return PRESS.get().press(plain, from, length);
    }

    /** The plain bytes. */
    public byte[] inflate() {
        return PRESS.get().expand(this);
    }

    /** Deflaters hold memory outside the heap, so each thread keeps one pair instead of making them for each object. */
    private static final class Press {
        private final Deflater deflater = new Deflater(LEVEL, true);
        private final Inflater inflater = new Inflater(true);
        private final byte[] buffer = new byte[16 * 1024];

        Block press(byte[] plain, int from, int length) {
            deflater.reset();
            deflater.setInput(plain, from, length);
            ByteArrayOutputStream out = new ByteArrayOutputStream(length / 3 + 64);
            int count;
            do {
                count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                out.write(buffer, 0, count);
            } while (count == buffer.length);
            CRC32 crc = new CRC32();
            crc.update(plain, from, length);
            return new Block(out.toByteArray(), length, (int) crc.getValue());
        }

        byte[] expand(Block block) {
            inflater.reset();
            inflater.setInput(block.deflated());
            byte[] plain = new byte[block.length()];
            try {
                int at = 0;
                while (at < plain.length) {
                    int count = inflater.inflate(plain, at, plain.length - at);
                    if (count == 0) {
                        throw new IllegalStateException("a block ends early");
                    }
                    at += count;
                }
            } catch (DataFormatException e) {
                throw new IllegalStateException("a block is damaged", e);
            }
            return plain;
        }
    }
}
