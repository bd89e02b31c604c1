package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.Field;
import dev.gantry.services.demo.schema.FieldType;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Strategic merge patch: a merge patch that knows by the type which lists merge and by what key, with the directives
 * {@code $patch}, {@code $retainKeys}, {@code $deleteFromPrimitiveList} and {@code $setElementOrder}. Pure: neither
 * tree is changed, the result shares none of their parts; any thread.
 */
public final class StrategicMergePatch {
    /** What the server accepts for custom kinds. */
    private static final String OTHER_PATCHES =
            "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml";

    private StrategicMergePatch() {}

    /**
     * @throws dev.gantry.services.demo.api.ApiException 415 for a custom kind, 400, 422 or 500 as the server answers
     *     what it cannot follow
     */
    public static ObjectNode apply(ObjectNode document, JsonNode patch, Kind kind) {
        ObjectType type = kind.type();
        if (type == null) {
            throw Refusals.unsupportedMediaType(OTHER_PATCHES);
        }
        ObjectNode result = document.deepCopy();
        if (patch.isNull()) {
            return result;
        }
        if (!(patch instanceof ObjectNode changes)) {
            String problem = PatchRefusals.cannotUnmarshal("value of type map[string]interface {}", patch);
            throw Refusals.badRequest(problem);
        }
        return merge(result, changes.deepCopy(), new ObjectOf(type));
    }

    /** Merges into the document and returns it, or what takes its place. Uses both up. */
    static ObjectNode merge(ObjectNode document, ObjectNode patch, FieldType type) {
        String directive = Directives.of(patch);
        if (directive != null) {
            return replaced(directive, patch);
        }
        Directives.retainKeys(document, patch);
        mergeOrderedLists(document, patch, type);
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            mergeField(document, change.getKey(), change.getValue(), type);
        }
        return document;
    }

    private static ObjectNode replaced(String directive, ObjectNode patch) {
        return switch (directive) {
            case Directives.REPLACE -> {
                patch.remove(Directives.PATCH);
                Directives.clean(patch);
                yield patch;
            }
            case Directives.DELETE -> JsonNodeFactory.instance.objectNode();
            default -> throw StrategicLists.unknownDirective(directive, patch);
        };
    }

    private static void mergeField(ObjectNode document, String name, JsonNode wanted, FieldType type) {
        boolean deletes = name.startsWith(Directives.DELETE_FROM_LIST);
        String field = deletes ? Directives.listNamed(name, Directives.DELETE_FROM_LIST) : name;
        JsonNode current = document.get(field);
        if (wanted.isNull()) {
            document.remove(field);
        } else if (current instanceof ObjectNode object && wanted instanceof ObjectNode changes) {
            Known known = known(type, field);
            document.set(field, known.replaces ? cleaned(changes) : merge(object, changes, known.type));
        } else if (current instanceof ArrayNode list && wanted instanceof ArrayNode changes) {
            document.set(field, mergeLists(list, changes, known(type, field), deletes));
        } else if (!deletes) {
            JsonNode taken = Directives.taken(wanted);
            if (taken == null) {
                document.remove(field);
            } else {
                document.set(field, taken);
            }
        }
    }

    private static <T extends JsonNode> T cleaned(T part) {
        Directives.clean(part);
        return part;
    }

    private static ArrayNode mergeLists(ArrayNode current, ArrayNode changes, Known known, boolean deletes) {
        if (!known.merges && !deletes) {
            return cleaned(changes);
        }
        return StrategicLists.merge(current, changes, known.list(), deletes);
    }

    /** Lists whose order the patch gives are merged first, and leave the patch. */
    private static void mergeOrderedLists(ObjectNode document, ObjectNode patch, FieldType type) {
        for (String directive : orders(patch)) {
            JsonNode order = patch.remove(directive);
            String name = Directives.listNamed(directive, Directives.ELEMENT_ORDER);
            ArrayNode wantedOrder = StrategicLists.list(order);
            JsonNode current = document.get(name);
            JsonNode changes = patch.get(name);
            ArrayNode currentList = current == null ? null : StrategicLists.list(current);
            ArrayNode changeList = changes == null ? null : StrategicLists.list(changes);
            Known known = known(type, name);
            StrategicLists.requireOrder(changeList, wantedOrder, known.key);
            if (currentList != null || changeList != null) {
                ArrayNode merged = mergedUnordered(currentList, changeList, known);
                document.set(name, StrategicLists.ordered(merged, wantedOrder, currentList, changeList, known.key));
                patch.remove(name);
            }
        }
    }

    private static List<String> orders(ObjectNode patch) {
        List<String> names = new ArrayList<>(0);
        for (String name : patch.propertyNames()) {
            if (name.startsWith(Directives.ELEMENT_ORDER)) {
                names.add(name);
            }
        }
        return names;
    }

    private static ArrayNode mergedUnordered(@Nullable ArrayNode current, @Nullable ArrayNode changes, Known known) {
        if (changes == null) {
            return current == null ? JsonNodeFactory.instance.arrayNode() : current;
        }
        if (current == null) {
            JsonNode taken = Directives.taken(changes);
            return taken instanceof ArrayNode list ? list : JsonNodeFactory.instance.arrayNode();
        }
        return mergeLists(current.deepCopy(), changes, known, false);
    }

    /** What the type says of a field: how its list merges, or what its object holds. */
    private record Known(FieldType type, boolean merges, boolean replaces, String key) {
        ListRule list() {
            return new ListRule(key, type instanceof ListOf list ? list.element() : type);
        }
    }

    /**
     * How a list merges.
     *
     * @param key what tells elements apart, empty where they are values
     */
    record ListRule(String key, FieldType element) {}

    private static Known known(FieldType holder, String name) {
        if (!(holder instanceof ObjectOf object)) {
            String goKind = holder instanceof MapOf ? "map" : holder instanceof ListOf ? "slice" : "struct";
            throw PatchRefusals.unnamed("merging an object in json but data type is not struct, instead is: " + goKind);
        }
        Field field = object.type().field(name);
        if (field == null) {
            String typeName = object.type().name();
            throw PatchRefusals.unnamed("unable to find api field in struct "
                    + typeName.substring(typeName.lastIndexOf('.') + 1) + " for the json field \"" + name + "\"");
        }
        Field.Merge merge = field.merge();
        return new Known(field.type(), merge.merges(), merge.replaces(), merge.key());
    }
}
