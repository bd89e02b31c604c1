package dev.gantry.services.demo.proto;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A tree as JSON without blanks, straight into a buffer: managed fields are over half of an object's bytes, and a
 * generator of their own would cost as much as all the rest.
 */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    static void write(ProtoBuffer out, JsonNode value) {
        switch (value) {
            case ObjectNode object -> writeObject(out, object);
            case ArrayNode list -> writeList(out, list);
            case StringNode text -> writeString(out, text.stringValue());
            default -> out.text(value.toString());
        }
    }

    private static void writeObject(ProtoBuffer out, ObjectNode object) {
        char before = '{';
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            out.raw(before);
            writeString(out, property.getKey());
            out.raw(':');
            write(out, property.getValue());
            before = ',';
        }
        if (before == '{') {
            out.raw(before);
        }
        out.raw('}');
    }

    private static void writeList(ProtoBuffer out, ArrayNode list) {
        out.raw('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            write(out, list.get(i));
        }
        out.raw(']');
    }

    private static void writeString(ProtoBuffer out, String text) {
        if (!out.quoted(text)) {
            writeEscaped(out, text);
        }
    }

    private static void writeEscaped(ProtoBuffer out, String text) {
        out.raw('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.text(text, written, i);
                escape(out, c);
                written = i + 1;
            }
        }
        out.text(text, written, text.length());
        out.raw('"');
    }

    private static void escape(ProtoBuffer out, char c) {
        out.raw('\\');
        if (c >= ' ') {
            out.raw(c);
        } else {
            out.text("u00");
            out.raw(HEX.charAt(c >> 4));
            out.raw(HEX.charAt(c & 0xF));
        }
    }
}
