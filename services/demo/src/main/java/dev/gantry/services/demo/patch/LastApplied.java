package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Division.Parts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The annotation {@code kubectl apply} keeps on the client's side, and what the server does for it. Any thread. */
final class LastApplied {
    static final String ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";
    /** The only manager the server minds the annotation for. */
    static final String KUBECTL = "kubectl";

    private static final int MOST_ANNOTATIONS = 256 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private LastApplied() {}

    /** The fields that kubectl applied on the client's side and that are still as it left them. */
    static Optional<FieldSet> stillApplied(ObjectNode live, String apiVersion, Parts division) {
        JsonNode annotation = annotation(live);
        ObjectNode last = annotation == null ? null : parsed(annotation.asString());
        if (last == null || !apiVersion.equals(last.path("apiVersion").asString(""))) {
            return Optional.empty();
        }
        Change change = Change.between(last, live, division);
        return Optional.of(OwnedFields.applied(last, division)
                .difference(change.modified())
                .difference(change.added())
                .difference(change.removed()));
    }

    private static @Nullable JsonNode annotation(ObjectNode object) {
        JsonNode annotation = object.path("metadata").path("annotations").get(ANNOTATION);
        return annotation == null || annotation.asString("").isEmpty() ? null : annotation;
    }

    private static @Nullable ObjectNode parsed(String json) {
        try {
            return JSON.readTree(json) instanceof ObjectNode object ? object : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    /** Makes the annotation, where there is one, say what was applied now. */
    static void renew(ObjectNode result, ObjectNode applied) {
        if (annotation(result) == null) {
            return;
        }
        ObjectNode written = applied.deepCopy();
        if (written.path("metadata").path("annotations") instanceof ObjectNode annotations) {
            annotations.remove(ANNOTATION);
        }
        ObjectNode annotations = result.withObject("metadata").withObject("annotations");
        annotations.put(ANNOTATION, GoJson.of(written) + "\n");
        long size = annotations.properties().stream()
                .mapToLong(one ->
                        one.getKey().length() + one.getValue().asString("").length())
                .sum();
        if (size > MOST_ANNOTATIONS) {
            annotations.remove(ANNOTATION);
        }
    }
}
