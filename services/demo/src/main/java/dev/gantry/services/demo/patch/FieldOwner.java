package dev.gantry.services.demo.patch;

import java.nio.charset.StandardCharsets;

/**
 * Who makes a change. Immutable; any thread.
 *
 * @param name the field manager
 * @param subresource what of the object is written, empty for the object itself
 * @param time of the change, RFC 3339 in UTC with seconds: {@code 2026-11-27T15:40:17Z}
 */
public record FieldOwner(String name, String subresource, String time) {
    private static final String NOBODY = "unknown";
    private static final int LONGEST = 128;

    public FieldOwner {
        name = name.isEmpty() ? NOBODY : name;
    }

    /** What a client is called that names no field manager: its user agent up to the first slash. */
    public static String nameOf(String userAgent) {
        String product = userAgent.split("/", 2)[0];
        StringBuilder name = new StringBuilder();
        int bytes = 0;
        for (int letter : product.codePoints().toArray()) {
            if (isPrintable(letter)) {
                bytes += Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
                if (bytes > LONGEST) {
                    break;
                }
                name.appendCodePoint(letter);
            }
        }
        return name.toString();
    }

    private static boolean isPrintable(int letter) {
        int type = Character.getType(letter);
        return letter == ' '
                || !(type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.PRIVATE_USE
                        || type == Character.UNASSIGNED
                        || Character.isSpaceChar(letter));
    }
}
