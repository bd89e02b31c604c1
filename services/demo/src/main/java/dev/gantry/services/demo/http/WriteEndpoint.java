package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Escalation;
import dev.gantry.services.demo.access.User;
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
import dev.gantry.services.demo.patch.GoText;
import dev.gantry.services.demo.patch.JsonPatch;
import dev.gantry.services.demo.patch.MergePatch;
import dev.gantry.services.demo.patch.StrategicMergePatch;
import dev.gantry.services.demo.store.Stored;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers create, update, patch, delete and deletecollection of objects and their status. Any thread. */
final class WriteEndpoint {

    /** Kinds of which a deletion answers with the object that is gone. */
    private static final Set<String> RETURNED = Set.of(
            "Pod",
            "Service",
            "ServiceAccount",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "PodTemplate",
            "ResourceQuota");

    private final Cluster cluster;
    private final Answers answers;
    private final Bodies bodies;
    private final Incoming incoming;
    private final Escalation escalation;

    WriteEndpoint(Cluster cluster, Answers answers, Bodies bodies, Incoming incoming, Escalation escalation) {
        this.escalation = escalation;
        this.cluster = cluster;
        this.answers = answers;
        this.bodies = bodies;
        this.incoming = incoming;
    }

    /** @param user who asks: a request for a certificate says so, and nobody gives rights they do not have */
    void create(Exchange exchange, Target target, User user) throws IOException {
        Kind kind = target.kind();
        WriteOptions options = options(exchange, "CreateOptions").guardedBy(escalation.guard(target, user));
        ObjectNode body = incoming.object(exchange, kind, options);
        if (kind.namespaced()) {
            requireNamespace(body.path("metadata").path("namespace").asString(""), target);
        }
        if (kind.qualifiedName().equals("CertificateSigningRequest.certificates.k8s.io")) {
            sign(body, user);
        }
        if (kind.isCustom()) {
            CustomObjects.requireKind(
                    body, kind, body.path("metadata").path("name").asString(""));
        }
        ObjectNode created = cluster.writing().create(target, body, options);
        answer(exchange, 201, created);
    }

    private static void sign(ObjectNode request, User user) {
        ObjectNode spec = (ObjectNode) request.withObject("/spec");
        spec.remove("uid");
        spec.remove("extra");
        spec.put("username", user.name());
        ArrayNode groups = spec.putArray("groups");
        user.groups().forEach(groups::add);
    }

    private static void requireNamespace(String namespace, Target target) {
        if (!namespace.isEmpty() && !namespace.equals(target.namespace())) {
            throw Refusals.badRequest(
                    "the namespace of the provided object does not match the namespace sent on the request");
        }
    }

    void update(Exchange exchange, Target target, User user) throws IOException {
        WriteOptions options = options(exchange, "UpdateOptions").guardedBy(escalation.guard(target, user));
        ObjectNode body = incoming.object(exchange, target.kind(), options);
        String name = body.path("metadata").path("name").asString("");
        if (!name.isEmpty() && !name.equals(target.name())) {
            throw Refusals.badRequest(
                    "the name of the object (" + name + ") does not match the name on the URL (" + target.name() + ")");
        }
        ObjectNode metadata = (ObjectNode) body.withObject("/metadata");
        if (name.isEmpty()) {
            metadata.put("name", target.name());
        }
        if (target.kind().namespaced()) {
            requireNamespace(metadata.path("namespace").asString(""), target);
            metadata.put("namespace", target.namespace());
        }
        if (target.kind().isCustom()) {
            CustomObjects.requireKind(body, target.kind(), target.name());
        }
        answer(exchange, 200, cluster.writing().update(target, body, options));
    }

    void patch(Exchange exchange, Target target, User user) throws IOException {
        String type = Bodies.mediaType(exchange);
        byte[] bytes = bodies.bytes(exchange);
        WriteOptions options = options(exchange, "PatchOptions").guardedBy(escalation.guard(target, user));
        if (type.equals("application/apply-patch+yaml")) {
            apply(exchange, target, bodies.yamlTree(bytes), options);
            return;
        }
        UnaryOperator<ObjectNode> patch = patch(type, target.kind(), bytes, options);
        answer(exchange, 200, cluster.writing().patch(target, old -> requireSame(patch.apply(old), target), options));
    }

    private static ObjectNode requireSame(ObjectNode patched, Target target) {
        String name = patched.path("metadata").path("name").asString("");
        if (!name.equals(target.name())) {
            throw Refusals.badRequest(
                    "the name of the object (" + name + ") does not match the name on the URL (" + target.name() + ")");
        }
        if (target.kind().namespaced()) {
            requireNamespace(patched.path("metadata").path("namespace").asString(""), target);
        }
        if (target.kind().isCustom()) {
            CustomObjects.requireKind(patched, target.kind(), target.name());
        }
        return patched;
    }

    /** What the patch in a request does to an object. */
    UnaryOperator<ObjectNode> patch(Exchange exchange, Kind kind, WriteOptions options) throws IOException {
        return patch(Bodies.mediaType(exchange), kind, bodies.bytes(exchange), options);
    }

    private UnaryOperator<ObjectNode> patch(String type, Kind kind, byte[] bytes, WriteOptions options) {
        return switch (type) {
            case "application/json-patch+json" -> {
                JsonNode patch = bodies.tree(bytes);
                yield incoming.patched(old -> JsonPatch.apply(old, patch), kind, null, null, options);
            }
            case "application/merge-patch+json" -> {
                JsonNode patch = bodies.tree(bytes);
                yield incoming.patched(old -> MergePatch.apply(old, patch), kind, bytes, null, options);
            }
            case "application/strategic-merge-patch+json" -> {
                JsonNode patch = bodies.tree(bytes);
                yield incoming.patched(
                        old -> StrategicMergePatch.apply(old, patch, kind), kind, bytes, GoText.of(patch), options);
            }
            default ->
                throw kind.isCustom() ? Refusals.unsupportedMediaType(CustomObjects.PATCHES) : Refusals.unknownPatch();
        };
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
                || RETURNED.contains(target.kind().qualifiedName());
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
        Page page = cluster.reading()
                .list(target, ListOptions.ofList(exchange, target).query());
        ObjectNode list = cluster.documents().mapper().createObjectNode();
        list.put("kind", target.kind().kind() + "List");
        list.put("apiVersion", target.kind().apiVersion());
        ObjectNode metadata = list.putObject("metadata").put("resourceVersion", Long.toString(page.revision()));
        if (target.kind().isCustom()) {
            metadata.put("continue", "");
        }
        ArrayNode items = list.putArray("items");
        for (Stored object : page.objects()) {
            Target one = Target.of(
                    target.kind(), object.key().namespace(), object.key().name());
            items.add(listed(cluster.documents().served(object, target.kind())));
            cluster.deleting().delete(one, options);
        }
        answers.json(exchange, 200, list);
    }

    /** An object as a list holds it: of a built-in kind without its type. */
    private ObjectNode listed(Stored object) {
        ObjectNode tree = cluster.documents().tree(object);
        if (!object.key().kind().isCustom()) {
            tree.remove(List.of("kind", "apiVersion"));
        }
        return tree;
    }

    private DeleteOptions deleteOptions(Exchange exchange) throws IOException {
        byte[] bytes = bodies.bytes(exchange);
        ObjectNode body = cluster.documents().mapper().createObjectNode();
        if (bytes.length > 0) {
            body = switch (Bodies.mediaType(exchange)) {
                case "application/vnd.kubernetes.protobuf" -> bodies.deleteOptions(bytes);
                case "application/yaml" -> asObject(bodies.yamlTree(bytes));
                case "", "application/json" -> asObject(bodies.tree(bytes));
                default -> throw Refusals.unsupportedMediaType(Bodies.SUPPORTED);
            };
        }
        DeleteOptions options = DeleteOptions.of(merged(body, exchange));
        return isDryRun(exchange, "DeleteOptions")
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

    /** @param kind of the options, for refusals */
    static WriteOptions options(Exchange exchange, String kind) {
        String manager = exchange.parameter("fieldManager");
        return new WriteOptions(
                manager.isEmpty() ? Authentication.manager(exchange.header("User-Agent")) : manager,
                isDryRun(exchange, kind),
                strictness(exchange.parameter("fieldValidation"), kind),
                exchange.flag("force"),
                WriteOptions.Guard.NONE,
                warning -> exchange.addHeader("Warning", "299 - \"" + warning.replace("\"", "\\\"") + '"'));
    }

    private static boolean isDryRun(Exchange exchange, String kind) {
        List<String> values = exchange.parameters().getOrDefault("dryRun", List.of());
        for (String value : values) {
            if (!value.equals("All")) {
                throw Refusals.invalidOptions(
                        kind, FieldProblem.notSupported("dryRun", "[\"" + value + "\"]", List.of("All")));
            }
        }
        return !values.isEmpty();
    }

    private static Strictness strictness(String text, String kind) {
        return switch (text) {
            case "", "Warn" -> Strictness.WARN;
            case "Ignore" -> Strictness.IGNORE;
            case "Strict" -> Strictness.STRICT;
            default ->
                throw Refusals.invalidOptions(
                        kind,
                        FieldProblem.notSupported(
                                "fieldValidation", '"' + text + '"', List.of("", "Ignore", "Strict", "Warn")));
        };
    }

    private void answer(Exchange exchange, int code, ObjectNode object) throws IOException {
        answers.json(exchange, code, object);
    }
}
