package dev.gantry.services.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object tree of maps, lists, texts, numbers, truths and nulls as YAML, laid out as {@code kubectl get -o yaml} lays
 * it out: keys sorted, long texts folded. Pure; any thread.
 */
public final class YamlText {
    private static final int STEP = 2;
    /** In bytes of UTF-8; a longer key stands on a line of its own behind a question mark. */
    private static final int LONGEST_KEY = 128;

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /** The text, ending in a line break. */
    public static String of(@Nullable Object tree) {
        YamlText yaml = new YamlText();
        yaml.value(tree, 0, 0);
        return yaml.out.toString();
    }

    /**
     * @param indent of lines below this one
     * @param here how much of the first line's indentation is written already
     */
    private void value(@Nullable Object value, int indent, int here) {
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> map(map, indent, here);
            case List<?> list when !list.isEmpty() -> list(list, indent, here);
            case null, default -> {
                scalar(value, Math.max(indent, STEP));
                out.append('\n');
            }
        }
    }

    private void map(Map<?, ?> map, int indent, int here) {
        int written = here;
        for (String key : KeyOrder.sorted(map.keySet())) {
            out.repeat(' ', indent - written);
            written = 0;
            if (YamlScalar.bytes(key) > LONGEST_KEY) {
                out.append("? ");
                new YamlScalar(out, indent + STEP, true).write(key);
                out.append('\n').repeat(' ', indent).append(": ");
                value(map.get(key), indent + STEP, indent + STEP);
            } else {
                new YamlScalar(out, indent + STEP, false).write(key);
                out.append(':');
                below(map.get(key), indent);
            }
        }
    }

    /** What belongs to a key: a scalar on its line, a list as far left as the key, a map further in. */
    private void below(@Nullable Object value, int indent) {
        boolean isMap = value instanceof Map<?, ?> map && !map.isEmpty();
        boolean isList = value instanceof List<?> list && !list.isEmpty();
        if (isMap || isList) {
            out.append('\n');
            value(value, isList ? indent : indent + STEP, 0);
        } else {
            out.append(' ');
            value(value, indent + STEP, 0);
        }
    }

    private void list(List<?> list, int indent, int here) {
        int written = here;
        for (Object item : list) {
            out.repeat(' ', indent - written).append("- ");
            written = 0;
            value(item, indent + STEP, indent + STEP);
        }
    }

    private void scalar(@Nullable Object value, int indent) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> out.append("{}");
            case List<?> list -> out.append("[]");
            case String text -> new YamlScalar(out, indent, true).write(text);
            case Number number -> out.append(YamlNumber.of(number));
            default -> out.append(value);
        }
    }
}
