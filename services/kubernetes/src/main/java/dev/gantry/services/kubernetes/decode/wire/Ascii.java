package dev.gantry.services.kubernetes.decode.wire;

import java.util.Arrays;
import java.util.UUID;

/** Numbers and uids straight from their letters. Pure; any thread. */
final class Ascii {
    private static final int UUID_LENGTH = 36;

    private Ascii() {}

    /** A decimal without a sign; 0 where it is none or does not fit. */
    static long decimal(byte[] text, int from, int to) {
        if (to - from > 19) {
            return 0;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return Math.max(0, number);
    }

    /** The UUID spelt there, or one made of the letters by hashing. */
    static UUID uuid(byte[] text, int from, int to) {
        if (to - from != UUID_LENGTH || !hasDashes(text, from)) {
            return named(text, from, to);
        }
        long first = hex(text, from, from + 8);
        long second = hex(text, from + 9, from + 13);
        long third = hex(text, from + 14, from + 18);
        long fourth = hex(text, from + 19, from + 23);
        long fifth = hex(text, from + 24, from + 36);
        if ((first | second | third | fourth | fifth) < 0) {
            return named(text, from, to);
        }
        return new UUID(first << 32 | second << 16 | third, fourth << 48 | fifth);
    }

    private static UUID named(byte[] text, int from, int to) {
        return UUID.nameUUIDFromBytes(Arrays.copyOfRange(text, from, to));
    }

    private static boolean hasDashes(byte[] text, int from) {
        return text[from + 8] == '-' && text[from + 13] == '-' && text[from + 18] == '-' && text[from + 23] == '-';
    }

    /** At most 12 digits; negative where one is none. */
    private static long hex(byte[] text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
