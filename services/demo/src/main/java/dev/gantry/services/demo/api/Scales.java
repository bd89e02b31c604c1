package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kind.Names;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.table.Selectors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Objects with replicas as an autoscaler or {@code kubectl scale} sees them. Any thread. */
public final class Scales {
    private final Writing writing;
    private final Kind kind;

    public Scales(Writing writing, Schema schema) {
        this.writing = writing;
        this.kind = new Kind(
                "autoscaling",
                "v1",
                "Scale",
                new Names("scales", "scale", List.of(), List.of()),
                true,
                List.of(),
                List.of(),
                schema.type("autoscaling/v1.Scale"),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** The kind of what is read and written; it is served as no resource of its own. */
    public Kind kind() {
        return kind;
    }

    /**
     * How an object is scaled now.
     *
     * @throws ApiException 500 where a custom object does not say how many replicas it wants
     */
    public ObjectNode of(Kind scaled, ObjectNode object) {
        ScalePaths custom = ScalePaths.of(scaled);
        if (custom != null) {
            custom.require(object);
        }
        return now(scaled, object);
    }

    private static ObjectNode now(Kind scaled, ObjectNode object) {
        ObjectNode scale = JsonNodeFactory.instance.objectNode();
        scale.put("kind", "Scale").put("apiVersion", "autoscaling/v1");
        ObjectNode metadata = scale.putObject("metadata");
        for (String field : List.of("name", "namespace", "uid", "resourceVersion", "creationTimestamp")) {
            JsonNode value = Metadata.of(object).get(field);
            if (value != null) {
                metadata.set(field, value);
            }
        }
        ScalePaths custom = ScalePaths.of(scaled);
        ObjectNode spec = scale.putObject("spec");
        int wanted = custom == null ? object.path("spec").path("replicas").asInt(0) : custom.wanted(object);
        if (wanted != 0) {
            spec.put("replicas", wanted);
        }
        ObjectNode status = scale.putObject("status");
        status.put(
                "replicas",
                custom == null ? object.path("status").path("replicas").asInt(0) : custom.there(object));
        String selector =
                custom == null ? Selectors.written(object.path("spec").path("selector")) : custom.selector(object);
        if (selector != null && !selector.isEmpty()) {
            status.put("selector", selector);
        }
        return scale;
    }

    /**
     * Changes the replicas of an object by a change of its scale.
     *
     * @throws ApiException 404, 409 or 422
     */
    public ObjectNode change(Target target, UnaryOperator<ObjectNode> change, WriteOptions options) {
        Kind scaled = target.kind();
        ObjectNode changed =
                writing.patch(target, old -> scaled(scaled, old, change.apply(before(scaled, old))), options);
        return of(scaled, changed);
    }

    /** The scale a change starts from: where an object says nothing of replicas, the change has to. */
    private static ObjectNode before(Kind scaled, ObjectNode object) {
        ObjectNode scale = now(scaled, object);
        ScalePaths custom = ScalePaths.of(scaled);
        if (custom != null && !custom.isSet(object)) {
            ((ObjectNode) scale.withObject("/spec")).put("replicas", ScalePaths.UNSET);
        }
        return scale;
    }

    private ObjectNode scaled(Kind scaled, ObjectNode object, ObjectNode scale) {
        ScalePaths custom = ScalePaths.of(scaled);
        ObjectNode metadata = Metadata.of(scale);
        long replicas = scale.path("spec").path("replicas").asLong(0);
        if (custom == null) {
            check(object, metadata, replicas);
            ((ObjectNode) object.withObject("/spec")).put("replicas", (int) replicas);
        } else {
            custom.requireGiven(replicas);
            custom.requireSame(object, scale);
            custom.want(object, (int) replicas);
        }
        Metadata.of(object).set("resourceVersion", metadata.path("resourceVersion"));
        return object;
    }

    private void check(ObjectNode object, ObjectNode metadata, long replicas) {
        List<FieldProblem> problems = new ArrayList<>();
        if (metadata.path("name").asString("").isEmpty()) {
            problems.add(FieldProblem.required("metadata.name", "name or generateName is required"));
        }
        if (replicas < 0) {
            problems.add(FieldProblem.invalid(
                    "spec.replicas", Long.toString(replicas), "must be greater than or equal to 0"));
        }
        if (!problems.isEmpty()) {
            throw Refusals.invalid(kind, Metadata.of(object).path("name").asString(), problems);
        }
    }
}
