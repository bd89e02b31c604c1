package dev.gantry.views.details;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object tree as YAML 1.2 text, in the server's order, as {@code kubectl get -o yaml} lays it out. Pure. */
final class YamlText {
    /** What a YAML reader would take for something else than this text. */
    private static final Pattern AMBIGUOUS = Pattern.compile(
            "|[-?:,\\[\\]{}#&*!|>'\"%@`].*|.*: .*|.*:|.* #.*| .*|.* |~|null|true|false|yes|no|on|off|y|n"
                    + "|[-+]?[0-9.][0-9.eE+_-]*|0[xob].*|[0-9]{4}-.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    static String of(@Nullable Object tree) {
        YamlText yaml = new YamlText();
        yaml.block(tree, 0, false);
        return yaml.out.toString();
    }

    private void block(@Nullable Object value, int indent, boolean afterDash) {
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> map(map, indent, afterDash);
            case List<?> list when !list.isEmpty() -> list(list, indent, afterDash);
            case null, default -> out.append(scalar(value, indent)).append('\n');
        }
    }

    private void map(Map<?, ?> map, int indent, boolean afterDash) {
        boolean first = afterDash;
        for (var entry : map.entrySet()) {
            out.append(first ? "" : "  ".repeat(indent)).append(plain(String.valueOf(entry.getKey())));
            out.append(':');
            first = false;
            child(entry.getValue(), indent);
        }
    }

    private void child(@Nullable Object value, int indent) {
        boolean nested = value instanceof Map<?, ?> map && !map.isEmpty();
        boolean listed = value instanceof List<?> list && !list.isEmpty();
        if (nested || listed) {
            out.append('\n');
            block(value, listed ? indent : indent + 1, false);
        } else {
            out.append(' ');
            block(value, indent, false);
        }
    }

    private void list(List<?> list, int indent, boolean afterDash) {
        boolean first = afterDash;
        for (Object item : list) {
            out.append(first ? "" : "  ".repeat(indent)).append("- ");
            first = false;
            block(item, indent + 1, true);
        }
    }

    private static String scalar(@Nullable Object value, int indent) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "{}";
            case List<?> list -> "[]";
            case String text when text.indexOf('\n') >= 0 -> lines(text, indent + 1);
            case String text -> plain(text);
            default -> value.toString();
        };
    }

    private static String lines(String text, int indent) {
        String pad = "\n" + "  ".repeat(indent);
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return (text.endsWith("\n") ? "|" : "|-") + pad + body.replace("\n", pad);
    }

    private static String plain(String text) {
        return AMBIGUOUS.matcher(text).matches()
                ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"'
                : text;
    }
}
