package dev.gantry.services.kubernetes.decode.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A few keys, looked for without making a string of what is looked at. Immutable; any thread. */
public final class Keys {
    private final String[] keys;
    private final byte[][] utf8;

    public Keys(Collection<String> keys) {
        this.keys = keys.stream().sorted().toArray(String[]::new);
        this.utf8 = new byte[this.keys.length][];
        for (int i = 0; i < utf8.length; i++) {
            utf8[i] = this.keys[i].getBytes(StandardCharsets.UTF_8);
        }
    }

    @Nullable
    String find(byte[] bytes, int from, int to) {
        for (int i = 0; i < utf8.length; i++) {
            if (utf8[i].length == to - from && Arrays.equals(utf8[i], 0, utf8[i].length, bytes, from, to)) {
                return keys[i];
            }
        }
        return null;
    }

    /** Whether that key is one of them. */
    public boolean has(String key) {
        for (String one : keys) {
            if (one.equals(key)) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return keys.length == 0;
    }
}
