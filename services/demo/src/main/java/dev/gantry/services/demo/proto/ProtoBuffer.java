package dev.gantry.services.demo.proto;

import java.util.Arrays;

/** Bytes that grow as protobuf is written into them, front to back. One thread. */
final class ProtoBuffer {
    static final int MAX_VARINT = 10;

    private byte[] bytes;
    private int end;

    ProtoBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    void clear() {
        end = 0;
    }

    int capacity() {
        return bytes.length;
    }

    int length() {
        return end;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, end);
    }

    void varint(long value) {
        reserve(MAX_VARINT);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[end++] = (byte) rest;
    }

    void raw(int oneByte) {
        reserve(1);
        bytes[end++] = (byte) oneByte;
    }

    /** Eight bytes, the lowest first. */
    void fixed64(long value) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            raw((int) (value >>> shift) & 0xFF);
        }
    }

    void raw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, end, more.length);
        end += more.length;
    }

    void bytes(byte[] value) {
        varint(value.length);
        raw(value);
    }

    /** UTF-8 after its length. */
    void string(String text) {
        int start = open();
        text(text);
        close(start);
    }

    /** UTF-8 without a length; a lone surrogate becomes a question mark. */
    void text(String text) {
        text(text, 0, text.length());
    }

    void text(String text, int from, int to) {
        reserve(3 * (to - from));
        byte[] into = bytes;
        int at = end;
        int i = from;
        for (; i < to && text.charAt(i) < 0x80; i++) {
            into[at++] = (byte) text.charAt(i);
        }
        end = i == to ? at : beyondAscii(text, i, to, at);
    }

    /** Writes the text in quotes, unless JSON would have to escape some of it: then writes nothing and says so. */
    boolean quoted(String text) {
        int length = text.length();
        reserve(length + 2);
        byte[] into = bytes;
        int at = end;
        into[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x80 || c == '"' || c == '\\') {
                return false;
            }
            into[at++] = (byte) c;
        }
        into[at++] = '"';
        end = at;
        return true;
    }

    private int beyondAscii(String text, int from, int to, int start) {
        byte[] into = bytes;
        int at = start;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                into[at++] = (byte) c;
            } else if (c < 0x800) {
                into[at++] = (byte) (0xC0 | (c >> 6));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                into[at++] = (byte) (0xE0 | (c >> 12));
                into[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (i + 1 < to && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                at = pair(into, at, Character.toCodePoint(c, text.charAt(++i)));
            } else {
                into[at++] = '?';
            }
        }
        return at;
    }

    private static int pair(byte[] into, int at, int codePoint) {
        into[at] = (byte) (0xF0 | (codePoint >> 18));
        into[at + 1] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        into[at + 2] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        into[at + 3] = (byte) (0x80 | (codePoint & 0x3F));
        return at + 4;
    }

    /** Begins something whose length is not known yet: leaves room for a short length. */
    int open() {
        reserve(1);
        end++;
        return end;
    }

    /** Writes the length of what was written since {@link #open}, moving it where its length needs more than a byte. */
    void close(int start) {
        int length = end - start;
        if (length < 0x80) {
            bytes[start - 1] = (byte) length;
            return;
        }
        int more = varintLength(length) - 1;
        reserve(more);
        System.arraycopy(bytes, start, bytes, start + more, length);
        end = start - 1;
        varint(length);
        end = start + more + length;
    }

    static int varintLength(long value) {
        return (Long.SIZE - Long.numberOfLeadingZeros(value | 1) + 6) / 7;
    }

    private void reserve(int more) {
        if (bytes.length - end < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + more));
        }
    }
}
