package dev.gantry.services.logs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line for people: one that is a JSON object becomes its message and its other fields, {@code key=value} each; a
 * level at the start, which is shown apart, is left out. What is no JSON after all stays as it is. Pure; any thread.
 */
public final class LogFields {
    private static final List<String> MESSAGES = List.of("msg", "message", "log", "event");
    private static final List<String> TOLD_APART = List.of(
            "level", "lvl", "severity", "loglevel", "log.level", "ts", "time", "timestamp", "@timestamp", "@version");
    private static final String LEVEL_FIRST =
            "^\\[?(?:FATAL|PANIC|CRITICAL|SEVERE|ERROR|WARNING|WARN|NOTICE|INFO|DEBUG|TRACE)\\b]?:?\\s+";

    private final String text;
    private int at;

    private LogFields(String text) {
        this.text = text;
    }

    public static String readable(String line) {
        if (!line.startsWith("{")) {
            return line.replaceFirst(LEVEL_FIRST, "");
        }
        Map<String, String> fields = new LogFields(line).object();
        return fields == null ? line : told(fields);
    }

    private static String told(Map<String, String> fields) {
        String message = MESSAGES.stream()
                .filter(fields::containsKey)
                .findFirst()
                .map(fields::remove)
                .orElse("");
        TOLD_APART.forEach(fields::remove);
        String rest = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + quoted(field.getValue()))
                .collect(Collectors.joining(" "));
        return message.isEmpty() || rest.isEmpty() ? message + rest : message + "  " + rest;
    }

    private static String quoted(String value) {
        return value.indexOf(' ') < 0 ? value : '"' + value + '"';
    }

    /** The fields of the outermost object, inner ones as they are written; null where it is no object. */
    private @Nullable Map<String, String> object() {
        Map<String, String> fields = new LinkedHashMap<>();
        at = 1;
        if (next() == '}') {
            return null;
        }
        while (next() == '"') {
            String key = string();
            if (key == null || next() != ':') {
                return null;
            }
            at++;
            String value = next() == '"' ? string() : raw();
            if (value == null) {
                return null;
            }
            fields.put(key, value);
            if (next() == '}') {
                return at == text.length() - 1 ? fields : null;
            }
            if (next() != ',') {
                return null;
            }
            at++;
        }
        return null;
    }

    /** The next character that is no blank, 0 at the end. */
    private char next() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private @Nullable String string() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            }
            if (c != '\\') {
                value.append(c);
            } else if (!escaped(value)) {
                return null;
            }
        }
        return null;
    }

    private boolean escaped(StringBuilder value) {
        at++;
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        switch (c) {
            case 'n', 'r' -> value.append(' ');
            case 't' -> value.append("    ");
            case 'u' -> {
                if (at + 4 >= text.length() || !text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
                    return false;
                }
                value.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
                at += 4;
            }
            default -> value.append(c);
        }
        return true;
    }

    /** A number, a word, or a whole inner object or list. */
    private @Nullable String raw() {
        int start = at;
        int depth = 0;
        boolean isQuoted = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isQuoted) {
                at += c == '\\' ? 1 : 0;
                isQuoted = c != '"';
            } else if (c == '"') {
                isQuoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == '}')) {
                return at > start ? text.substring(start, at).strip() : null;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return null;
    }
}
