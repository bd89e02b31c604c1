package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Refusals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON patch, RFC 6902, with the liberties of the server's library: {@code replace} of a field that is not there adds
 * it, a negative index counts from the end, a field that is not there tests equal to null. Pure: neither tree is
 * changed, the result shares none of their parts; any thread.
 */
public final class JsonPatch {
    private static final int MOST_OPERATIONS = 10_000;

    private JsonNode document;

    private JsonPatch(JsonNode document) {
        this.document = document;
    }

    private record Operation(
            String op,
            @Nullable String path,
            @Nullable String from,
            @Nullable JsonNode value) {}

    /**
     * Applies all operations or none.
     *
     * @throws ApiException 400 for what is no list of operations, 413 for too many of them, 422 where one does not
     *     apply or a test fails
     */
    public static ObjectNode apply(ObjectNode document, JsonNode patch) {
        List<Operation> operations = decode(patch);
        JsonPatch working = new JsonPatch(document.deepCopy());
        operations.forEach(working::perform);
        if (!(working.document instanceof ObjectNode result)) {
            throw PatchRefusals.doesNotApply();
        }
        return result;
    }

    private static List<Operation> decode(JsonNode patch) {
        if (patch.isNull()) {
            return List.of();
        }
        if (!patch.isArray()) {
            throw PatchRefusals.undecodable("value of type []handlers.jsonPatchOp", patch);
        }
        if (patch.size() > MOST_OPERATIONS) {
            throw Refusals.requestTooLarge("The allowed maximum operations in a JSON patch is %d, got %d"
                    .formatted(MOST_OPERATIONS, patch.size()));
        }
        List<Operation> operations = new ArrayList<>(patch.size());
        for (JsonNode one : patch) {
            if (!one.isObject() && !one.isNull()) {
                throw PatchRefusals.undecodable("value of type handlers.jsonPatchOp", one);
            }
            String op = text(one, "op");
            operations.add(new Operation(op == null ? "" : op, text(one, "path"), text(one, "from"), one.get("value")));
        }
        return operations;
    }

    private static @Nullable String text(JsonNode operation, String name) {
        JsonNode value = operation.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw PatchRefusals.undecodable("struct field jsonPatchOp." + name + " of type string", value);
        }
        return value.stringValue();
    }

    private void perform(Operation operation) {
        switch (operation.op) {
            case "add" -> add(required(operation.path), copied(operation.value));
            case "remove" -> remove(required(operation.path));
            case "replace" -> replace(required(operation.path), copied(operation.value));
            case "move" -> move(required(operation.from), required(operation.path));
            case "copy" -> add(required(operation.path), copied(at(Place.find(document, required(operation.from)))));
            case "test" -> test(required(operation.path), operation.value);
            default -> throw PatchRefusals.doesNotApply();
        }
    }

    private static String required(@Nullable String path) {
        if (path == null) {
            throw PatchRefusals.doesNotApply();
        }
        return path;
    }

    private static JsonNode copied(@Nullable JsonNode value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : value.deepCopy();
    }

    private void add(String path, JsonNode value) {
        Place place = Place.find(document, path);
        switch (place.holder) {
            case ObjectNode object -> object.set(place.key, value);
            case ArrayNode list when place.key.equals("-") -> list.add(value);
            case ArrayNode list -> list.insert(place.index(list.size() + 1), value);
            default -> throw PatchRefusals.doesNotApply();
        }
    }

    private void remove(String path) {
        Place place = Place.find(document, path);
        switch (place.holder) {
            case ObjectNode object when object.has(place.key) -> object.remove(place.key);
            case ArrayNode list -> list.remove(place.index(list.size()));
            default -> throw PatchRefusals.doesNotApply();
        }
    }

    private void replace(String path, JsonNode value) {
        if (path.isEmpty()) {
            if (!value.isContainer()) {
                throw PatchRefusals.doesNotApply();
            }
            document = value;
            return;
        }
        Place place = Place.find(document, path);
        switch (place.holder) {
            case ObjectNode object -> object.set(place.key, value);
            case ArrayNode list -> list.set(place.index(list.size()), value);
            default -> throw PatchRefusals.doesNotApply();
        }
    }

    private void move(String from, String path) {
        JsonNode value = copied(at(Place.find(document, from)));
        remove(from);
        add(path, value);
    }

    private void test(String path, @Nullable JsonNode wanted) {
        JsonNode found = path.isEmpty() ? document : at(Place.find(document, path));
        boolean wantsNothing = wanted == null || wanted.isNull();
        boolean holdsNothing = found == null || found.isNull();
        if (wantsNothing != holdsNothing || (!holdsNothing && !JsonValues.same(found, wanted))) {
            throw PatchRefusals.doesNotApply();
        }
    }

    private static @Nullable JsonNode at(Place place) {
        return switch (place.holder) {
            case ObjectNode object -> object.get(place.key);
            case ArrayNode list -> list.get(place.index(list.size()));
            default -> throw PatchRefusals.doesNotApply();
        };
    }

    /** Where a pointer ends: the value that holds it, and its last token. */
    private record Place(JsonNode holder, String key) {
        static Place find(JsonNode document, String path) {
            String[] tokens = path.split("/", -1);
            if (tokens.length < 2) {
                throw PatchRefusals.doesNotApply();
            }
            JsonNode holder = document;
            for (int i = 1; i < tokens.length - 1; i++) {
                JsonNode next = at(new Place(holder, unescaped(tokens[i])));
                if (next == null || !next.isContainer()) {
                    throw PatchRefusals.doesNotApply();
                }
                holder = next;
            }
            return new Place(holder, unescaped(tokens[tokens.length - 1]));
        }

        private static String unescaped(String token) {
            return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
        }

        /** The place in a list, below the limit; a negative one counts back from it. */
        int index(int limit) {
            try {
                int index = Integer.parseInt(key);
                int counted = index < 0 ? index + limit : index;
                if (counted >= 0 && counted < limit) {
                    return counted;
                }
            } catch (NumberFormatException e) {
                throw PatchRefusals.doesNotApply();
            }
            throw PatchRefusals.doesNotApply();
        }
    }
}
