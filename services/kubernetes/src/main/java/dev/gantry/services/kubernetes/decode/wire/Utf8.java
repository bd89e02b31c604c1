package dev.gantry.services.kubernetes.decode.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** UTF-16 to UTF-8 into an array that is there already. Pure; any thread. */
final class Utf8 {
    private Utf8() {}

    /** The bytes with U+FFFD for what is no UTF-8, or null where there is nothing to mend. */
    static byte @Nullable [] mended(byte[] bytes, int from, int to) {
        int signs = 0;
        for (int i = from; i < to; i++) {
            signs |= bytes[i];
        }
        if (signs >= 0) {
            return null;
        }
        String read = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (read.indexOf('\uFFFD') < 0) {
            return null;
        }
        byte[] mended = read.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(mended, 0, mended.length, bytes, from, to) ? null : mended;
    }

    /** Writes from the start of an array with room for three bytes per char; returns where it ended. */
    static int write(char[] letters, int from, int to, byte[] into) {
        int at = 0;
        for (int i = from; i < to; i++) {
            char c = letters[i];
            if (c < 0x80) {
                into[at++] = (byte) c;
            } else if (c < 0x800) {
                into[at++] = (byte) (0xC0 | c >> 6);
                into[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(letters[i + 1])) {
                int point = Character.toCodePoint(c, letters[++i]);
                into[at++] = (byte) (0xF0 | point >> 18);
                into[at++] = (byte) (0x80 | point >> 12 & 0x3F);
                into[at++] = (byte) (0x80 | point >> 6 & 0x3F);
                into[at++] = (byte) (0x80 | point & 0x3F);
            } else {
                char kept = Character.isSurrogate(c) ? '\uFFFD' : c;
                into[at++] = (byte) (0xE0 | kept >> 12);
                into[at++] = (byte) (0x80 | kept >> 6 & 0x3F);
                into[at++] = (byte) (0x80 | kept & 0x3F);
            }
        }
        return at;
    }
}
