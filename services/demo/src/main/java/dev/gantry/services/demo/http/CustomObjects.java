package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.decoding.Decoder;
import dev.gantry.services.demo.decoding.DecodingException;
import dev.gantry.services.demo.decoding.StrictFields;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.ObjectType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects of custom kinds as a server takes them in: whatever they hold, their type and metadata must be right
 * (apiextensions-apiserver's {@code schemaCoercingDecoder}). Any thread.
 */
final class CustomObjects {
    static final String PATCHES =
            "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml";

    private static final int SHOWN_BYTES = 30;
    private static final String GO_TYPE =
            "struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }";

    private final ObjectMapper mapper;
    private final ObjectType metadataType;

    /** @param metadataType that of {@code metadata} in every kind */
    CustomObjects(ObjectMapper mapper, ObjectType metadataType) {
        this.mapper = mapper;
        this.metadataType = metadataType;
    }

    /**
     * The object in a body, which has to tell its type.
     *
     * @param bytes the body as it came, for messages
     */
    static ObjectNode typed(JsonNode body, byte[] bytes, Kind kind) {
        if (!(body instanceof ObjectNode object)) {
            throw unrecognized(
                    kind,
                    "couldn't get version/kind; json parse error: json: cannot unmarshal "
                            + (body.isArray() ? "array" : body.isString() ? "string" : "number")
                            + " into Go value of type " + GO_TYPE,
                    bytes);
        }
        String name = object.path("kind").asString("");
        if (name.isEmpty()) {
            throw unrecognized(kind, "Object 'Kind' is missing in '" + object + "'", bytes);
        }
        String version = object.path("apiVersion").asString("");
        if (!version.equals(kind.apiVersion())) {
            throw Refusals.badRequest("the API version in the data (" + version
                    + ") does not match the expected API version (" + kind.apiVersion() + ")");
        }
        return object;
    }

    private static ApiException unrecognized(Kind kind, String problem, byte[] bytes) {
        return Refusals.badRequest("the object provided is unrecognized (must be of type " + kind.kind() + "): "
                + problem + " (" + shown(bytes) + ")");
    }

    private static String shown(byte[] bytes) {
        if (bytes.length == 0) {
            return "<empty>";
        }
        int length = Math.min(bytes.length, SHOWN_BYTES);
        String text = bytes[0] == '{'
                ? new String(bytes, 0, length, StandardCharsets.UTF_8)
                : HexFormat.of().formatHex(bytes, 0, length);
        return length < bytes.length ? text + " ..." : text;
    }

    /**
     * What is wrong with fields, short of refusing the object.
     *
     * @param bytes JSON to be looked through for fields given twice; null where there is none
     */
    List<String> problems(byte @Nullable [] bytes, ObjectNode object, Kind kind) {
        List<String> problems = bytes == null ? List.of() : repeated(bytes, kind);
        JsonNode metadata = object.path("metadata");
        if (!metadata.isObject()) {
            return problems;
        }
        try (JsonParser parser = mapper.treeAsTokens(metadata)) {
            List<String> unknown = StrictFields.of(parser, metadataType).stream()
                    .map(problem -> problem.replaceFirst("\"", "\"metadata."))
                    .toList();
            return Stream.concat(problems.stream(), unknown.stream()).toList();
        }
    }

    private List<String> repeated(byte[] bytes, Kind kind) {
        try (JsonParser parser = mapper.createParser(bytes)) {
            return StrictFields.of(parser, null);
        } catch (JacksonException e) {
            throw Refusals.undecodable(kind, e.getOriginalMessage());
        }
    }

    /**
     * The object with its metadata in the server's own form.
     *
     * @throws DecodingException for metadata that does not fit its type
     */
    ObjectNode decoded(ObjectNode object) {
        JsonNode metadata = object.path("metadata");
        if (!metadata.isMissingNode() && !metadata.isNull()) {
            object.set("metadata", Decoder.decode(metadata, metadataType));
        }
        return object;
    }

    /** @throws ApiException 422 for an object that says it is of another kind or version */
    static void requireKind(ObjectNode object, Kind kind, String name) {
        String given = object.path("kind").asString("");
        List<FieldProblem> problems = new ArrayList<>();
        requireText(object, "kind", kind.kind(), problems);
        requireText(object, "apiVersion", kind.apiVersion(), problems);
        if (!problems.isEmpty()) {
            throw Refusals.invalid(kind.group(), given, name, problems);
        }
    }

    private static void requireText(ObjectNode object, String field, String wanted, List<FieldProblem> problems) {
        String given = object.path(field).asString("");
        if (!given.equals(wanted)) {
            problems.add(FieldProblem.invalid(field, '"' + given + '"', "must be " + wanted));
        }
    }
}
