package dev.gantry.app.cli.describe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Annotations as kubectl tells them: without the copy of the object that {@code kubectl apply} leaves, long ones and
 * those of several lines below their key, each line cut. Pure.
 */
final class Annotations {
    private static final String APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final int LONGEST = 140;

    private Annotations() {}

    static void tell(Sheet sheet, int level, JsonNode annotations) {
        List<String> lines = new ArrayList<>();
        Json.sorted(annotations).forEach((key, value) -> {
            if (!key.equals(APPLIED)) {
                tell(key, value.asString("").replaceFirst("\n$", ""), lines);
            }
        });
        sheet.fields(level, "Annotations", lines);
    }

    private static void tell(String key, String value, List<String> lines) {
        if (bytes(key) + bytes(value) + 2 <= LONGEST && !value.contains("\n")) {
            lines.add(key + ": " + value);
            return;
        }
        lines.add(key + ":");
        for (String line : value.split("\n", -1)) {
            lines.add("  " + cut(line, LONGEST - 2));
        }
    }

    /** As much as fits into so many bytes, never half a character. */
    static String cut(String line, int most) {
        if (bytes(line) <= most) {
            return line;
        }
        int end = 0;
        int bytes = 0;
        while (bytes + bytes(line, end) <= most) {
            bytes += bytes(line, end);
            end = line.offsetByCodePoints(end, 1);
        }
        return line.substring(0, end) + "...";
    }

    private static int bytes(String line, int at) {
        return bytes(Character.toString(line.codePointAt(at)));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
