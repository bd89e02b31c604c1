package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.WriteOptions;
import dev.gantry.services.demo.api.WriteOptions.Strictness;
import dev.gantry.services.demo.decoding.Decoder;
import dev.gantry.services.demo.decoding.DecodingException;
import dev.gantry.services.demo.decoding.StrictFields;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes objects of request bodies and patches: in the server's own form, unknown and repeated fields refused, told or
 * dropped as the client asked. Any thread.
 */
final class Incoming {
    private final Bodies bodies;
    private final ObjectMapper mapper;
    private final CustomObjects customs;

    Incoming(Bodies bodies, ObjectMapper mapper, Schema schema) {
        this.bodies = bodies;
        this.mapper = mapper;
        this.customs = new CustomObjects(mapper, schema.type("meta/v1.ObjectMeta"));
    }

    /** The object in a body. */
    ObjectNode object(Exchange exchange, Kind kind, WriteOptions options) throws IOException {
        byte[] bytes = bodies.bytes(exchange);
        ObjectNode object = bodies.object(exchange, bytes, kind);
        boolean isJson = Bodies.mediaType(exchange).isEmpty()
                || Bodies.mediaType(exchange).equals("application/json");
        if (options.strictness() != Strictness.IGNORE) {
            tell(problems(isJson ? bytes : null, object, kind), options, one -> Refusals.undecodable(kind, one));
        }
        try {
            return decoded(object, kind);
        } catch (DecodingException e) {
            throw Refusals.undecodable(kind, e.problem());
        }
    }

    /**
     * A patch that gives an object in the server's own form.
     *
     * @param bytes the patch as it came, looked through for fields given twice; null where it holds none
     * @param printed the patch as messages print it; null where they print the patched object
     */
    UnaryOperator<ObjectNode> patched(
            UnaryOperator<ObjectNode> patch,
            Kind kind,
            byte @Nullable [] bytes,
            @Nullable String printed,
            WriteOptions options) {
        Set<String> told = new LinkedHashSet<>();
        return old -> {
            ObjectNode next = patch.apply(old);
            Supplier<String> value = () -> quoted(printed == null ? mapper.writeValueAsString(next) : printed);
            if (options.strictness() != Strictness.IGNORE) {
                List<String> problems = new ArrayList<>(bytes == null ? List.of() : repeated(bytes));
                problems.addAll(problems(null, next, kind));
                // Where somebody else was faster, the patch is applied again.
                problems.removeIf(problem -> !told.add(problem) && options.strictness() == Strictness.WARN);
                tell(problems, options, problem -> Refusals.invalidPatch(value.get(), problem));
            }
            try {
                return decoded(next, kind);
            } catch (DecodingException e) {
                throw Refusals.invalidPatch(value.get(), e.problem());
            }
        };
    }

    /** @param bytes the object as JSON, null where it came in another form */
    private List<String> problems(byte @Nullable [] bytes, ObjectNode object, Kind kind) {
        if (kind.type() == null) {
            return customs.problems(bytes, object, kind);
        }
        return bytes == null ? strict(object, kind) : strict(bytes, kind);
    }

    private ObjectNode decoded(ObjectNode object, Kind kind) {
        ObjectType type = kind.type();
        return type == null ? customs.decoded(object) : Decoder.decode(object, type);
    }

    private static void tell(List<String> problems, WriteOptions options, Function<String, ApiException> refusal) {
        if (problems.isEmpty()) {
            return;
        }
        if (options.strictness() == Strictness.STRICT) {
            throw refusal.apply("strict decoding error: " + String.join(", ", problems));
        }
        problems.forEach(options.warnings());
    }

    private List<String> strict(byte[] bytes, Kind kind) {
        try (JsonParser parser = mapper.createParser(bytes)) {
            return StrictFields.of(parser, kind.type());
        } catch (JacksonException e) {
            throw Refusals.undecodable(kind, e.getOriginalMessage());
        }
    }

    private List<String> strict(JsonNode tree, Kind kind) {
        try (JsonParser parser = mapper.treeAsTokens(tree)) {
            return StrictFields.of(parser, kind.type());
        }
    }

    private List<String> repeated(byte[] bytes) {
        try (JsonParser parser = mapper.createParser(bytes)) {
            return StrictFields.of(parser, null);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
