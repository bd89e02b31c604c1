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
                List.of());
    }

    /** The kind of what is read and written; it is served as no resource of its own. */
    public Kind kind() {
        return kind;
    }

    /** How an object is scaled now. */
    public ObjectNode of(ObjectNode object) {
        ObjectNode scale = JsonNodeFactory.instance.objectNode();
        scale.put("kind", "Scale").put("apiVersion", "autoscaling/v1");
        ObjectNode metadata = scale.putObject("metadata");
        for (String field : List.of("name", "namespace", "uid", "resourceVersion", "creationTimestamp")) {
            JsonNode value = Metadata.of(object).get(field);
            if (value != null) {
                metadata.set(field, value);
            }
        }
        ObjectNode spec = scale.putObject("spec");
        int wanted = object.path("spec").path("replicas").asInt(0);
        if (wanted != 0) {
            spec.put("replicas", wanted);
        }
        ObjectNode status = scale.putObject("status");
        status.put("replicas", object.path("status").path("replicas").asInt(0));
        String selector = Selectors.written(object.path("spec").path("selector"));
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
        ObjectNode changed = writing.patch(target, old -> scaled(old, change.apply(of(old))), options);
        return of(changed);
    }

    private ObjectNode scaled(ObjectNode object, ObjectNode scale) {
        ObjectNode metadata = Metadata.of(scale);
        long replicas = scale.path("spec").path("replicas").asLong(0);
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
        ((ObjectNode) object.withObject("/spec")).put("replicas", (int) replicas);
        Metadata.of(object).set("resourceVersion", metadata.path("resourceVersion"));
        return object;
    }
}
