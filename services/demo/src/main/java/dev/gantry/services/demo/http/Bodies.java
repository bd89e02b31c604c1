package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import java.io.IOException;
import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies: JSON, YAML, protobuf. Any thread. */
final class Bodies {
    /** As apiserver's {@code MaxRequestBodyBytes}. */
    static final int LIMIT_BYTES = 3 * 1024 * 1024;

    static final String SUPPORTED = "application/json, application/yaml, application/vnd.kubernetes.protobuf";

    private final ObjectMapper mapper;
    private final Protobuf protobuf;
    private final Kinds kinds;

    Bodies(Cluster cluster, Protobuf protobuf) {
        this.mapper = cluster.documents().mapper();
        this.protobuf = protobuf;
        this.kinds = cluster.kinds();
    }

    /** @throws dev.gantry.services.demo.api.ApiException 413 above the limit */
    byte[] bytes(Exchange exchange) throws IOException {
        try {
            return exchange.body(LIMIT_BYTES);
        } catch (BodyTooLargeException e) {
            throw Refusals.tooLarge(LIMIT_BYTES);
        }
    }

    static String mediaType(Exchange exchange) {
        String type = exchange.header("Content-Type");
        if (type == null) {
            return "";
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** An object of the kind that is written; its kind and version are filled in where the body leaves them out. */
    ObjectNode object(Exchange exchange, Kind kind) throws IOException {
        return object(exchange, bytes(exchange), kind);
    }

    /** @param bytes the body of the request */
    ObjectNode object(Exchange exchange, byte[] bytes, Kind kind) {
        if (kind.isCustom()) {
            return switch (mediaType(exchange)) {
                case "", "application/json" -> CustomObjects.typed(tree(bytes), bytes, kind);
                case "application/yaml" -> CustomObjects.typed(yamlTree(bytes), bytes, kind);
                default -> throw Refusals.unsupportedMediaType(SUPPORTED);
            };
        }
        ObjectNode object = switch (mediaType(exchange)) {
            case "application/vnd.kubernetes.protobuf" -> protobuf.read(bytes);
            case "", "application/json" -> json(bytes, kind);
            case "application/yaml" -> yaml(bytes, kind);
            default -> throw Refusals.unsupportedMediaType(SUPPORTED);
        };
        checkType(object, kind);
        return object;
    }

    /** The options of a DELETE, in protobuf. */
    ObjectNode deleteOptions(byte[] bytes) {
        return protobuf.read(bytes);
    }

    private void checkType(ObjectNode object, Kind kind) {
        String name = object.path("kind").asString("");
        String version = object.path("apiVersion").asString("");
        if (name.isEmpty()) {
            object.put("kind", kind.kind());
        }
        if (version.isEmpty()) {
            object.put("apiVersion", kind.apiVersion());
        }
        Kind other = kinds.named(version, object.path("kind").asString(""));
        if (other != null && other != kind && other.kept() == kind.kept()) {
            throw Refusals.badRequest("the API version in the data (" + version
                    + ") does not match the expected API version (" + kind.apiVersion() + ")");
        }
        boolean isOther = !name.isEmpty() && !name.equals(kind.kind());
        if (isOther || !version.isEmpty() && !version.equals(kind.apiVersion())) {
            throw otherType(name.isEmpty() ? kind.kind() : name, version.isEmpty() ? kind.apiVersion() : version, kind);
        }
    }

    private ApiException otherType(String name, String version, Kind kind) {
        String bare = version.substring(version.indexOf('/') + 1);
        String family = kind.group().isEmpty() ? "core" : kind.group().split("\\.", 2)[0];
        String problem = kinds.named(version, name) == null
                ? "no kind \"" + name + "\" is registered for version \"" + version
                        + "\" in scheme \"pkg/runtime/scheme.go:111\""
                : "converting (" + bare + "." + name + ") to (" + family + "." + kind.kind() + "): unknown conversion";
        return Refusals.badRequest(
                name + " in version \"" + bare + "\" cannot be handled as a " + kind.kind() + ": " + problem);
    }

    private ObjectNode json(byte[] bytes, Kind kind) {
        if (tree(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw Refusals.badRequest(kind.kind() + " in version \"" + kind.version() + "\" cannot be handled as a "
                + kind.kind() + ": json: cannot unmarshal a value that is no object");
    }

    private ObjectNode yaml(byte[] bytes, Kind kind) {
        if (yamlTree(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw Refusals.badRequest("error converting YAML to JSON: " + kind.kind() + " must be a mapping");
    }

    /** A patch, in JSON. */
    JsonNode tree(byte[] bytes) {
        try {
            JsonNode tree = mapper.readTree(bytes);
            return tree.isMissingNode() ? mapper.createObjectNode() : tree;
        } catch (JacksonException e) {
            throw Refusals.badRequest(
                    "the object provided is unrecognized: couldn't get version/kind; json parse error: "
                            + e.getOriginalMessage());
        }
    }

    /** A patch of server-side apply. */
    JsonNode yamlTree(byte[] bytes) {
        try {
            return YamlText.read(bytes, mapper);
        } catch (YamlEngineException e) {
            throw Refusals.badRequest("error decoding YAML: " + e.getMessage());
        }
    }
}
