package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.DeleteOptions;
import dev.gantry.services.demo.api.Deleting.Deleted;
import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.api.Reading.Page;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.api.WriteOptions;
import dev.gantry.services.demo.api.WriteOptions.Strictness;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.patch.JsonPatch;
import dev.gantry.services.demo.patch.MergePatch;
import dev.gantry.services.demo.patch.StrategicMergePatch;
import dev.gantry.services.demo.store.Stored;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers create, update, patch, delete and deletecollection of objects and their status. Any thread. */
final class WriteEndpoint {
    private static final String PATCHES = "application/json-patch+json, application/merge-patch+json, "
            + "application/strategic-merge-patch+json, application/apply-patch+yaml, application/apply-patch+cbor";

    private final Cluster cluster;
    private final Answers answers;
    private final Bodies bodies;

    WriteEndpoint(Cluster cluster, Answers answers, Bodies bodies) {
        this.cluster = cluster;
        this.answers = answers;
        this.bodies = bodies;
    }

    void create(Exchange exchange, Target target) throws IOException {
        Kind kind = target.kind();
        ObjectNode body = bodies.object(exchange, kind);
        String namespace = body.path("metadata").path("namespace").asString("");
        if (kind.namespaced() && !namespace.isEmpty() && !namespace.equals(target.namespace())) {
            throw Refusals.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the request");
        }
        ObjectNode created = cluster.writing().create(target, body, options(exchange));
        answer(exchange, 201, created);
    }

    void update(Exchange exchange, Target target) throws IOException {
        ObjectNode body = bodies.object(exchange, target.kind());
        String name = body.path("metadata").path("name").asString("");
        if (!name.isEmpty() && !name.equals(target.name())) {
            throw Refusals.badRequest(
                    "the name of the object (" + name + ") does not match the name on the URL (" + target.name() + ")");
        }
        if (name.isEmpty()) {
            ((ObjectNode) body.withObject("/metadata")).put("name", target.name());
        }
        answer(exchange, 200, cluster.writing().update(target, body, options(exchange)));
    }

    void patch(Exchange exchange, Target target) throws IOException {
        String type = Bodies.mediaType(exchange);
        byte[] bytes = bodies.bytes(exchange);
        WriteOptions options = options(exchange);
        ObjectNode result = switch (type) {
            case "application/json-patch+json" -> {
                JsonNode patch = bodies.tree(bytes);
                yield cluster.writing().patch(target, old -> JsonPatch.apply(old, patch), options);
            }
            case "application/merge-patch+json" -> {
                JsonNode patch = bodies.tree(bytes);
                yield cluster.writing().patch(target, old -> MergePatch.apply(old, patch), options);
            }
            case "application/strategic-merge-patch+json" -> {
                JsonNode patch = bodies.tree(bytes);
                yield cluster.writing()
                        .patch(target, old -> StrategicMergePatch.apply(old, patch, target.kind()), options);
            }
            case "application/apply-patch+yaml" -> {
                apply(exchange, target, bodies.yamlTree(bytes), options);
                yield null;
            }
            default -> throw Refusals.unsupportedMediaType(PATCHES);
        };
        if (result != null) {
            answer(exchange, 200, result);
        }
    }

    private void apply(Exchange exchange, Target target, JsonNode intent, WriteOptions options) throws IOException {
        if (exchange.parameter("fieldManager").isEmpty()) {
            throw Refusals.invalidPatchOptions(FieldProblem.required("fieldManager", "is required for apply patch"));
        }
        if (!(intent instanceof ObjectNode object)) {
            throw Refusals.badRequest("error decoding YAML: the patch must be an object");
        }
        boolean isNew = cluster.store().get(target.key()) == null;
        answer(exchange, isNew ? 201 : 200, cluster.writing().apply(target, object, options));
    }

    void delete(Exchange exchange, Target target) throws IOException {
        DeleteOptions options = deleteOptions(exchange);
        Deleted deleted = cluster.deleting().delete(target, options);
        boolean wantsObject = deleted.object().path("metadata").has("deletionTimestamp")
                || target.kind().kind().equals("Pod");
        if (!deleted.isGone() || wantsObject) {
            answer(exchange, 200, deleted.object());
            return;
        }
        answers.json(exchange, 200, success(target, deleted.object()));
    }

    private ObjectNode success(Target target, ObjectNode object) {
        ObjectNode status = cluster.documents().mapper().createObjectNode();
        status.put("kind", "Status");
        status.put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Success");
        ObjectNode details = status.putObject("details");
        details.put("name", target.name());
        if (!target.kind().group().isEmpty()) {
            details.put("group", target.kind().group());
        }
        details.put("kind", target.kind().plural());
        details.set("uid", object.path("metadata").path("uid"));
        return status;
    }

    void deleteCollection(Exchange exchange, Target target) throws IOException {
        DeleteOptions options = deleteOptions(exchange);
        Page page = cluster.reading().list(target, ReadEndpoint.query(exchange, target.kind()));
        ObjectNode list = cluster.documents().mapper().createObjectNode();
        list.put("kind", target.kind().kind() + "List");
        list.put("apiVersion", target.kind().apiVersion());
        list.putObject("metadata").put("resourceVersion", Long.toString(page.revision()));
        ArrayNode items = list.putArray("items");
        for (Stored object : page.objects()) {
            Target one = Target.of(
                    target.kind(), object.key().namespace(), object.key().name());
            items.add(cluster.deleting().delete(one, options).object());
        }
        answers.json(exchange, 200, list);
    }

    private DeleteOptions deleteOptions(Exchange exchange) throws IOException {
        byte[] bytes = bodies.bytes(exchange);
        ObjectNode body = cluster.documents().mapper().createObjectNode();
        if (bytes.length > 0) {
            body = Bodies.mediaType(exchange).equals("application/vnd.kubernetes.protobuf")
                    ? bodies.deleteOptions(bytes)
                    : asObject(bodies.tree(bytes));
        }
        DeleteOptions options = DeleteOptions.of(merged(body, exchange));
        return isDryRun(exchange)
                ? new DeleteOptions(
                        options.graceSeconds(), options.propagation(), options.uid(), options.revision(), true)
                : options;
    }

    private static ObjectNode asObject(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw Refusals.badRequest("json: cannot unmarshal a value that is no object into DeleteOptions");
    }

    private static JsonNode merged(ObjectNode body, Exchange exchange) {
        String grace = exchange.parameter("gracePeriodSeconds");
        if (!grace.isEmpty() && !body.has("gracePeriodSeconds")) {
            body.put("gracePeriodSeconds", Numbers.of(grace));
        }
        String policy = exchange.parameter("propagationPolicy");
        if (!policy.isEmpty() && !body.has("propagationPolicy")) {
            body.put("propagationPolicy", policy);
        }
        return body;
    }

    static WriteOptions options(Exchange exchange) {
        String manager = exchange.parameter("fieldManager");
        return new WriteOptions(
                manager.isEmpty() ? Authentication.manager(exchange.header("User-Agent")) : manager,
                isDryRun(exchange),
                strictness(exchange.parameter("fieldValidation")),
                exchange.flag("force"));
    }

    private static boolean isDryRun(Exchange exchange) {
        List<String> values = exchange.parameters().getOrDefault("dryRun", List.of());
        for (String value : values) {
            if (!value.equals("All")) {
                throw Refusals.invalidPatchOptions(
                        FieldProblem.notSupported("dryRun", '"' + value + '"', List.of("All")));
            }
        }
        return !values.isEmpty();
    }

    private static Strictness strictness(String text) {
        return switch (text) {
            case "", "Warn" -> Strictness.WARN;
            case "Ignore" -> Strictness.IGNORE;
            case "Strict" -> Strictness.STRICT;
            default ->
                throw Refusals.invalidPatchOptions(FieldProblem.notSupported(
                        "fieldValidation", '"' + text + '"', List.of("Ignore", "Strict", "Warn")));
        };
    }

    private void answer(Exchange exchange, int code, ObjectNode object) throws IOException {
        answers.json(exchange, code, object);
    }
}
