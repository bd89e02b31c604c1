package dev.gantry.services.demo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What stands at a path of a tree, or Go's zero where nothing does. Pure. */
final class Fields {
    private Fields() {}

    static JsonNode at(JsonNode node, String... path) {
        JsonNode found = node;
        for (String name : path) {
            found = found.path(name);
        }
        return found;
    }

    /** A missing node, JSON's null and an empty string are all empty. */
    static String text(JsonNode node, String... path) {
        return at(node, path).asString("");
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    static String textOr(String otherwise, JsonNode node, String... path) {
        String found = text(node, path);
        return found.isEmpty() ? otherwise : found;
    }

    static long number(JsonNode node, String... path) {
        return at(node, path).asLong(0);
    }

    static boolean flag(JsonNode node, String... path) {
        return at(node, path).asBoolean(false);
    }

    static boolean isSet(JsonNode node, String... path) {
        JsonNode found = at(node, path);
        return !found.isMissingNode() && !found.isNull();
    }

    static List<String> texts(JsonNode list) {
        return each(list, one -> one.asString(""));
    }

    /** What a function makes of each element. */
    static List<String> each(JsonNode list, Function<JsonNode, String> made) {
        List<String> all = new ArrayList<>();
        list.forEach(one -> all.add(made.apply(one)));
        return all;
    }

    static boolean isDeleting(JsonNode object) {
        return isSet(object, "metadata", "deletionTimestamp");
    }
}
