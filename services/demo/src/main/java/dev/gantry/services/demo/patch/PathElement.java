package dev.gantry.services.demo.patch;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of a path to a field, told by its text in {@code fieldsV1}: {@code f:spec}, {@code k:{"name":"web"}},
 * {@code v:"a/finalizer"}, {@code i:0}. Ordered as the server orders them. Immutable; any thread.
 */
final class PathElement implements Comparable<PathElement> {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KINDS = "fkvi";
    private static final String KEY = "k:{\"";

    private final String text;

    private PathElement(String text) {
        this.text = text;
    }

    static PathElement field(String name) {
        return new PathElement("f:" + name);
    }

    /** An element of a set. */
    static PathElement value(JsonNode value) {
        return new PathElement("v:" + GoJson.of(value));
    }

    /** An element of a list of objects, by its keys. */
    static PathElement keyed(ObjectNode keys) {
        return new PathElement("k:" + GoJson.of(keys));
    }

    /** The usual case of {@link #keyed}: one key that is a text. */
    static PathElement keyed(String name, String value) {
        StringBuilder text = new StringBuilder(name.length() + value.length() + 9)
                .append(KEY)
                .append(name)
                .append("\":");
        GoJson.quote(value, text);
        return new PathElement(text.append('}').toString());
    }

    /**
     * @return null for a kind of element that is not known, which the server leaves out
     * @throws IllegalArgumentException for what is no path element
     */
    static @Nullable PathElement parse(String text) {
        if (text.length() < 2 || text.charAt(1) != ':') {
            throw new IllegalArgumentException("missing colon: " + text);
        }
        return switch (text.charAt(0)) {
            case 'f' -> new PathElement(text);
            case 'k' -> textOfOnlyKey(text) >= 0 ? new PathElement(text) : keyed(keys(text));
            case 'v' -> value(read(text.substring(2)));
            case 'i' -> new PathElement("i:" + Integer.parseInt(text, 2, text.length(), 10));
            default -> null;
        };
    }

    /** As it stands in {@code fieldsV1}. */
    String text() {
        return text;
    }

    boolean isField() {
        return text.charAt(0) == 'f';
    }

    /** The name of a field. */
    String name() {
        return text.substring(2);
    }

    private static ObjectNode keys(String text) {
        if (read(text.substring(2)) instanceof ObjectNode keys) {
            return keys;
        }
        throw new IllegalArgumentException("no keys: " + text);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON: " + json, e);
        }
    }

    /** Where the text of the only key starts, or -1 where there are more, it is no text or one with escapes. */
    private static int textOfOnlyKey(String text) {
        int end = text.length() - 2;
        if (!text.startsWith(KEY) || !text.endsWith("\"}") || text.indexOf('\\') >= 0) {
            return -1;
        }
        int name = text.indexOf('"', KEY.length());
        int start = name + 3;
        boolean isOnly = text.startsWith("\":\"", name) && start <= end && text.indexOf('"', start) == end;
        return isOnly ? start : -1;
    }

    @Override
    public int compareTo(PathElement other) {
        if (text.equals(other.text)) {
            return 0;
        }
        char kind = text.charAt(0);
        if (kind != other.text.charAt(0)) {
            return KINDS.indexOf(kind) - KINDS.indexOf(other.text.charAt(0));
        }
        return switch (kind) {
            case 'f' -> text.compareTo(other.text);
            case 'k' -> compareKeys(other);
            case 'v' -> compareValues(read(text.substring(2)), read(other.text.substring(2)));
            default -> Integer.compare(Integer.parseInt(name()), Integer.parseInt(other.name()));
        };
    }

    private int compareKeys(PathElement other) {
        int start = textOfOnlyKey(text);
        if (start >= 0 && start == textOfOnlyKey(other.text) && text.regionMatches(0, other.text, 0, start)) {
            return text.substring(start, text.length() - 2)
                    .compareTo(other.text.substring(start, other.text.length() - 2));
        }
        Iterator<Map.Entry<String, JsonNode>> left =
                sorted(keys(text)).entrySet().iterator();
        Iterator<Map.Entry<String, JsonNode>> right =
                sorted(keys(other.text)).entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<String, JsonNode> one = left.next();
            Map.Entry<String, JsonNode> two = right.next();
            int names = one.getKey().compareTo(two.getKey());
            int order = names != 0 ? names : compareValues(one.getValue(), two.getValue());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    private static Map<String, JsonNode> sorted(ObjectNode keys) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        keys.properties().forEach(key -> sorted.put(key.getKey(), key.getValue()));
        return sorted;
    }

    /** Numbers before texts before truth values; anything else by its text. */
    private static int compareValues(JsonNode left, JsonNode right) {
        int kinds = rank(left) - rank(right);
        if (kinds != 0) {
            return kinds;
        }
        return switch (rank(left)) {
            case 0 -> left.decimalValue().compareTo(right.decimalValue());
            case 2 -> Boolean.compare(left.booleanValue(), right.booleanValue());
            default -> left.asString().compareTo(right.asString());
        };
    }

    private static int rank(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> 0;
            case STRING -> 1;
            case BOOLEAN -> 2;
            default -> 3;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PathElement element && text.equals(element.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As messages write it: {@code .spec}, {@code [name="web"]}. */
    @Override
    public String toString() {
        return switch (text.charAt(0)) {
            case 'f' -> "." + name();
            case 'v' -> "[=" + GoText.literal(read(name())) + "]";
            case 'k' -> {
                StringBuilder keys = new StringBuilder();
                sorted(keys(text))
                        .forEach((name, value) -> keys.append(keys.isEmpty() ? "[" : ",")
                                .append(name)
                                .append('=')
                                .append(GoText.literal(value)));
                yield keys.append(']').toString();
            }
            default -> "[" + name() + "]";
        };
    }
}
