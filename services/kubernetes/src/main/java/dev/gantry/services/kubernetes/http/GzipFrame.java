package dev.gantry.services.kubernetes.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What stands around the deflated data of a gzip member (RFC 1952 §2.3): header and trailer. */
final class GzipFrame {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;
    private static final int LONGEST_TEXT = 64 * 1024;

    private final InputStream in;
    private byte[] givenBack = new byte[0];
    private int next;

    GzipFrame(InputStream in) {
        this.in = in;
    }

    int read(byte[] target, int offset, int wanted) throws IOException {
        if (next == givenBack.length) {
            return in.read(target, offset, wanted);
        }
        int count = Math.min(wanted, givenBack.length - next);
        System.arraycopy(givenBack, next, target, offset, count);
        next += count;
        return count;
    }

    int available() throws IOException {
        return givenBack.length - next + in.available();
    }

    /** Bytes read as data that stand behind it. */
    void giveBack(byte[] bytes, int from, int to) {
        byte[] rest = Arrays.copyOfRange(givenBack, next, givenBack.length);
        givenBack = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), to - from + rest.length);
        System.arraycopy(rest, 0, givenBack, to - from, rest.length);
        next = 0;
    }

    /** False where the body properly ends instead. */
    boolean readHeader() throws IOException {
        byte[] one = new byte[1];
        if (read(one, 0, 1) < 0) {
            return false;
        }
        if ((one[0] & 0xff) != 0x1f || octet() != 0x8b || octet() != 8) {
            throw WireException.badGzip("it is not what it claims to be");
        }
        int flags = octet();
        if ((flags & RESERVED) != 0) {
            throw WireException.badGzip("it uses reserved flags");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(octet() | octet() << 8);
        }
        skipTexts(Integer.bitCount(flags & (NAME | COMMENT)));
        if ((flags & HEADER_CRC) != 0) {
            skip(2);
        }
        return true;
    }

    void readTrailer(long crc, long size) throws IOException {
        if (word() != crc) {
            throw WireException.badGzip("it does not match its checksum");
        }
        if (word() != (size & 0xffffffffL)) {
            throw WireException.badGzip("it does not match its length");
        }
    }

    private void skipTexts(int texts) throws IOException {
        for (int text = 0; text < texts; text++) {
            int length = 0;
            while (octet() != 0) {
                if (++length > LONGEST_TEXT) {
                    throw WireException.badGzip("its header is too long");
                }
            }
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            octet();
        }
    }

    private long word() throws IOException {
        return octet() | octet() << 8 | octet() << 16 | (long) octet() << 24;
    }

    private int octet() throws IOException {
        byte[] one = new byte[1];
        if (read(one, 0, 1) < 0) {
            throw WireException.badGzip("it ends early");
        }
        return one[0] & 0xff;
    }
}
