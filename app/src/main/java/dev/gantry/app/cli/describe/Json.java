package dev.gantry.app.cli.describe;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads fields of an object's JSON that may be missing. Pure. */
final class Json {
    private static final DateTimeFormatter RFC_1123_Z =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private Json() {}

    /** Text, number or truth as text; empty where there is none. */
    static String text(JsonNode node, String... path) {
        JsonNode found = at(node, path);
        return found.isValueNode() && !found.isNull() ? found.asString() : "";
    }

    static JsonNode at(JsonNode node, String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return found;
    }

    static boolean has(JsonNode node, String... path) {
        JsonNode found = at(node, path);
        return !found.isMissingNode() && !found.isNull();
    }

    /** {@code key=value} or {@code key: value} pairs, sorted by key. */
    static List<String> pairs(JsonNode map, String between) {
        List<String> pairs = new ArrayList<>();
        sorted(map).forEach((key, value) -> pairs.add(key + between + value.asString("")));
        return pairs;
    }

    static Map<String, JsonNode> sorted(JsonNode map) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        map.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** A time as Go's RFC1123Z in a zone; what is no time is passed on as it is. */
    static String time(JsonNode node, ZoneId zone, String... path) {
        String text = text(node, path);
        if (text.isEmpty()) {
            return "<unset>";
        }
        try {
            return RFC_1123_Z.format(Instant.parse(text).atZone(zone));
        } catch (DateTimeParseException notATime) {
            return text;
        }
    }

    static int number(JsonNode node, String... path) {
        return at(node, path).asInt(0);
    }

    static boolean truth(JsonNode node, String... path) {
        return at(node, path).asBoolean(false);
    }

    /** The items of an array as text. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    static String joined(JsonNode array, String between) {
        return String.join(between, texts(array));
    }

    /** As Go prints a slice. */
    static String slice(JsonNode array) {
        return "[" + joined(array, " ") + "]";
    }

    static String orUnset(JsonNode node, String... path) {
        String text = text(node, path);
        return text.isEmpty() ? "<unset>" : text;
    }

    static String orNone(String text) {
        return text.isEmpty() ? "<none>" : text;
    }
}
