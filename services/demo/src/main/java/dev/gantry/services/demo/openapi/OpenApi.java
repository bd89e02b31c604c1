package dev.gantry.services.demo.openapi;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.schema.ObjectType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents under {@code /openapi/v3}: one for each group and version, made when first asked for. Without
 * descriptions. Any thread; what it gives is not to be changed.
 */
public final class OpenApi {
    /** Where the documents are. */
    public static final String ROOT = "/openapi/v3";

    private static final Map<String, String> ACTIONS =
            Map.of("get", "get", "put", "update", "patch", "patch", "delete", "delete");

    private final Map<String, List<Kind>> kinds;
    private final ObjectType metadata;
    private final Map<String, ObjectNode> documents = new ConcurrentHashMap<>();

    /** @param metadata the type of every object's metadata */
    public OpenApi(Kinds served, ObjectType metadata) {
        this.metadata = metadata;
        kinds = served.all().stream()
                .collect(Collectors.groupingBy(kind -> kind.root().substring(1), TreeMap::new, Collectors.toList()));
    }

    /** The table of contents. */
    public ObjectNode contents() {
        ObjectNode contents = JsonNodeFactory.instance.objectNode();
        ObjectNode paths = contents.putObject("paths");
        kinds.keySet().forEach(path -> paths.putObject(path).put("serverRelativeURL", ROOT + "/" + path));
        return contents;
    }

    /** @param path such as {@code apis/apps/v1}; null for a group that is not served */
    public @Nullable ObjectNode document(String path) {
        List<Kind> served = kinds.get(path);
        return served == null ? null : documents.computeIfAbsent(path, any -> write(served));
    }

    private ObjectNode write(List<Kind> served) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.0.0");
        document.putObject("info").put("title", "Kubernetes").put("version", "unversioned");
        ObjectNode paths = document.putObject("paths");
        TypeSchemas schemas = new TypeSchemas();
        for (Kind kind : served) {
            ObjectType type = kind.type();
            if (type != null) {
                putKind(
                        schemas.add(type)
                                .withArray("x-kubernetes-group-version-kind")
                                .addObject(),
                        kind);
            } else if (kind.isCustom()) {
                putKind(
                        schemas.addCustom(kind, metadata)
                                .withArray("x-kubernetes-group-version-kind")
                                .addObject(),
                        kind);
            }
            write(kind, paths);
        }
        document.putObject("components").set("schemas", schemas.all());
        return document;
    }

    private static void write(Kind kind, ObjectNode paths) {
        String collection = kind.root() + (kind.namespaced() ? "/namespaces/{namespace}/" : "/") + kind.plural();
        ObjectNode all = paths.putObject(collection);
        if (kind.allows("list")) {
            operation(all.putObject("get"), kind, "list");
        }
        if (kind.allows("create")) {
            operation(all.putObject("post"), kind, "post");
        }
        ObjectNode one = paths.putObject(collection + "/{name}");
        ACTIONS.forEach((method, verb) -> {
            if (kind.allows(verb)) {
                operation(one.putObject(method), kind, method);
            }
        });
    }

    private static void operation(ObjectNode operation, Kind kind, String action) {
        ArrayNode parameters = operation.putArray("parameters");
        for (String name : List.of("dryRun", "fieldManager", "fieldValidation", "force")) {
            ObjectNode parameter = parameters.addObject().put("name", name).put("in", "query");
            parameter.putObject("schema").put("type", name.equals("force") ? "boolean" : "string");
        }
        operation.put("x-kubernetes-action", action);
        putKind(operation.putObject("x-kubernetes-group-version-kind"), kind);
        ObjectNode answer = operation.putObject("responses").putObject("200").put("description", "OK");
        ObjectType type = kind.type();
        if (type != null || kind.isCustom()) {
            answer.putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("$ref", type == null ? TypeSchemas.reference(kind) : TypeSchemas.reference(type));
        }
    }

    private static void putKind(ObjectNode node, Kind kind) {
        node.put("group", kind.group()).put("version", kind.version()).put("kind", kind.kind());
    }
}
