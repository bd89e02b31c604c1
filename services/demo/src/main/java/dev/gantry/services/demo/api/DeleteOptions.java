package dev.gantry.services.demo.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How an object is to go. Immutable; any thread.
 *
 * @param graceSeconds null for the kind's own
 * @param uid the object must have, null for any
 * @param revision the object must have, null for any
 */
public record DeleteOptions(
        @Nullable Long graceSeconds,
        Propagation propagation,
        @Nullable String uid,
        @Nullable String revision,
        boolean isDryRun) {

    public static final DeleteOptions PLAIN = new DeleteOptions(null, Propagation.BACKGROUND, null, null, false);

    /** What becomes of the objects it owns. */
    public enum Propagation {
        BACKGROUND,
        FOREGROUND,
        ORPHAN
    }

    /**
     * Reads the body of a DELETE.
     *
     * @throws ApiException 400 or 422 for a policy the server does not know
     */
    public static DeleteOptions of(JsonNode body) {
        JsonNode preconditions = body.path("preconditions");
        JsonNode grace = body.path("gracePeriodSeconds");
        return new DeleteOptions(
                grace.isNumber() ? grace.asLong() : null,
                propagation(body),
                text(preconditions.path("uid")),
                text(preconditions.path("resourceVersion")),
                body.path("dryRun").size() > 0);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static Propagation propagation(JsonNode body) {
        if (body.path("orphanDependents").asBoolean(false)) {
            return Propagation.ORPHAN;
        }
        String policy = body.path("propagationPolicy").asString("");
        return switch (policy) {
            case "", "Background" -> Propagation.BACKGROUND;
            case "Foreground" -> Propagation.FOREGROUND;
            case "Orphan" -> Propagation.ORPHAN;
            default ->
                throw Refusals.invalidOptions(FieldProblem.notSupported(
                        "propagationPolicy", '"' + policy + '"', List.of("Foreground", "Background", "Orphan", "nil")));
        };
    }

    public DeleteOptions dry(boolean also) {
        return new DeleteOptions(graceSeconds, propagation, uid, revision, isDryRun || also);
    }

    public DeleteOptions in(long seconds) {
        return new DeleteOptions(seconds, propagation, uid, revision, isDryRun);
    }
}
