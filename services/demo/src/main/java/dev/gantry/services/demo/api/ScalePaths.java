package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kind.Scale;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a custom kind keeps its replicas and their selector, read and written by path. Immutable; any thread. */
record ScalePaths(Kind kind, Scale scale) {

    /** Stands for replicas nobody gave, as the server has it. */
    static final long UNSET = Integer.MIN_VALUE;

    /** Null for a kind that keeps them in the usual places. */
    static @Nullable ScalePaths of(Kind kind) {
        Scale scale = kind.scale();
        return scale == null ? null : new ScalePaths(kind, scale);
    }

    /** Whether the object says how many replicas it wants. */
    boolean isSet(ObjectNode object) {
        return at(object, scale.spec()).isIntegralNumber();
    }

    int wanted(ObjectNode object) {
        return at(object, scale.spec()).asInt(0);
    }

    int there(ObjectNode object) {
        return at(object, scale.status()).asInt(0);
    }

    /** Empty where the object tells none. */
    String selector(ObjectNode object) {
        return scale.selector().isEmpty() ? "" : at(object, scale.selector()).asString("");
    }

    void want(ObjectNode object, int replicas) {
        List<String> fields = fields(scale.spec());
        ObjectNode holder = object;
        for (String field : fields.subList(0, fields.size() - 1)) {
            holder = holder.get(field) instanceof ObjectNode held ? held : holder.putObject(field);
        }
        holder.put(fields.getLast(), replicas);
    }

    /** @throws ApiException 500 where the object does not say how many replicas it wants, as the server has it */
    void require(ObjectNode object) {
        if (!isSet(object)) {
            throw Refusals.internal("the spec replicas field \"" + scale.spec() + "\" does not exist");
        }
    }

    /** @throws ApiException 400 where neither the object nor the change of its scale says how many replicas */
    void requireGiven(long replicas) {
        if (replicas == UNSET) {
            throw Refusals.badRequest("the spec replicas field \"" + scale.spec() + "\" cannot be empty");
        }
    }

    /** @throws ApiException 409 where the scale was read from an object that is gone since */
    void requireSame(ObjectNode object, ObjectNode scaled) {
        String uid = Metadata.of(object).path("uid").asString("");
        String given = Metadata.of(scaled).path("uid").asString("");
        if (!given.isEmpty() && !given.equals(uid)) {
            String name = Metadata.of(object).path("name").asString("");
            String namespace = Metadata.of(object).path("namespace").asString("");
            throw Refusals.conflict(
                    kind,
                    name,
                    "StorageError: invalid object, Code: 4, Key: /registry/" + kind.group() + "/" + kind.plural() + "/"
                            + (namespace.isEmpty() ? "" : namespace + "/") + name
                            + ", ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: "
                            + given + ", UID in object meta: " + uid);
        }
    }

    private static JsonNode at(JsonNode object, String path) {
        JsonNode found = object;
        for (String field : fields(path)) {
            found = found.path(field);
        }
        return found;
    }

    private static List<String> fields(String path) {
        return List.of(path.substring(1).split("\\."));
    }
}
