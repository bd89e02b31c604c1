package dev.gantry.services.kubernetes.decode.wire;

/** UTF-16 to UTF-8 into an array that is there already. Pure; any thread. */
final class Utf8 {
    private Utf8() {}

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
