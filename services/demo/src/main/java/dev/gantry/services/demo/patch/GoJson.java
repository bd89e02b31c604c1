package dev.gantry.services.demo.patch;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** JSON as Go writes it: fields by name, and what HTML reads escaped. Pure; any thread. */
final class GoJson {
    private static final String HEX = "0123456789abcdef";

    private GoJson() {}

    static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    static void write(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, text);
            case ARRAY -> {
                text.append('[');
                for (int i = 0; i < value.size(); i++) {
                    text.append(i > 0 ? "," : "");
                    write(value.get(i), text);
                }
                text.append(']');
            }
            case STRING -> quote(value.stringValue(), text);
            default -> text.append(value.isNull() ? "null" : value.asString());
        }
    }

    private static void writeObject(JsonNode object, StringBuilder text) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        String separator = "{";
        for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
            text.append(separator);
            quote(field.getKey(), text);
            text.append(':');
            write(field.getValue(), text);
            separator = ",";
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '"', '\\' -> text.append('\\').append(letter);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '<', '>', '&', '\u2028', '\u2029' -> escape(letter, text);
                default -> {
                    if (letter < ' ') {
                        escape(letter, text);
                    } else {
                        text.append(letter);
                    }
                }
            }
        }
        text.append('"');
    }

    private static void escape(char letter, StringBuilder text) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt(letter >> shift & 0xf));
        }
    }
}
