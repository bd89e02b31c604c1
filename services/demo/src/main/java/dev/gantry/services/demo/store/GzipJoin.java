package dev.gantry.services.demo.store;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes blocks one after another as one gzip stream (RFC 1952) without compressing anything again; the checksum of the
 * whole is put together from those of the parts, as zlib's {@code crc32_combine} does. One thread.
 */
public final class GzipJoin {
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};
    /** An empty final block. */
    private static final byte[] END = {3, 0};

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int[] SQUARES = squares();

    private final OutputStream out;
    private int crc;
    private long length;

    public GzipJoin(OutputStream out) throws IOException {
        this.out = out;
        out.write(HEAD);
    }

    public void add(Block block) throws IOException {
        out.write(block.deflated());
        crc = multiply(power(block.length()), crc) ^ block.crc();
        length += block.length();
    }

    /** Ends the stream, but leaves what it was written to open. */
    public void finish() throws IOException {
        out.write(END);
        writeLittleEndian(crc);
        writeLittleEndian((int) length);
    }

    private void writeLittleEndian(int value) throws IOException {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >>> shift);
        }
    }

    /** Product of two polynomials modulo the CRC's, both with their bits reversed. */
    private static int multiply(int a, int b) {
        int product = 0;
        int factor = b;
        for (int mask = 1 << 31; mask != 0; mask >>>= 1) {
            if ((a & mask) != 0) {
                product ^= factor;
            }
            factor = (factor & 1) == 0 ? factor >>> 1 : (factor >>> 1) ^ POLYNOMIAL;
        }
        return product;
    }

    /** x to the power of 8 × bytes. */
    private static int power(long bytes) {
        int result = 1 << 31;
        int square = 3;
        for (long rest = bytes; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                result = multiply(SQUARES[square & 31], result);
            }
            square++;
        }
        return result;
    }

    /** x to the powers of 1, 2, 4, 8 … */
    private static int[] squares() {
        int[] squares = new int[32];
        squares[0] = 1 << 30;
        for (int i = 1; i < squares.length; i++) {
            squares[i] = multiply(squares[i - 1], squares[i - 1]);
        }
        return squares;
    }
}
