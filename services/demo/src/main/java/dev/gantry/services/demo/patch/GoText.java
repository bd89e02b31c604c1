package dev.gantry.services.demo.patch;

import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** JSON as Go's {@code %v} and {@code %T} print it, which is how the server's messages quote it. Pure; any thread. */
public final class GoText {
    private GoText() {}

    public static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    /** The Go type a value of JSON is held in. */
    static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "map[string]interface {}";
            case ARRAY -> "[]interface {}";
            case STRING, BINARY -> "string";
            case NUMBER -> value.isIntegralNumber() ? "int64" : "float64";
            case BOOLEAN -> "bool";
            case NULL, MISSING -> "%!s(<nil>)";
        };
    }

    /** As {@code %v} prints it in a message about a path: texts in quotes. */
    static String literal(JsonNode value) {
        return value.isString() ? quoted(value.stringValue()) : of(value);
    }

    /** As {@code %#v} prints it. */
    static String syntax(JsonNode value) {
        StringBuilder text = new StringBuilder();
        if (value.isObject()) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            sorted.forEach((name, held) -> text.append(text.isEmpty() ? "" : ", ")
                    .append(quoted(name))
                    .append(':')
                    .append(syntax(held)));
            return typeOf(value) + "{" + text + "}";
        }
        if (value.isArray()) {
            value.forEach(element -> text.append(text.isEmpty() ? "" : ", ").append(syntax(element)));
            return typeOf(value) + "{" + text + "}";
        }
        return value.isNull() ? "interface {}(nil)" : literal(value);
    }

    /** As {@code %q} prints it. */
    static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '"', '\\' -> text.append('\\').append(letter);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(letter);
            }
        }
        return text.append('"').toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        if (value.isObject()) {
            text.append("map[");
            String separator = "";
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            value.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
            for (var field : sorted.entrySet()) {
                text.append(separator).append(field.getKey()).append(':');
                write(field.getValue(), text);
                separator = " ";
            }
            text.append(']');
        } else if (value.isArray()) {
            text.append('[');
            String separator = "";
            for (JsonNode element : value) {
                text.append(separator);
                write(element, text);
                separator = " ";
            }
            text.append(']');
        } else {
            text.append(value.isNull() ? "<nil>" : value.asString());
        }
    }
}
