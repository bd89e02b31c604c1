package dev.gantry.services.demo.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is the same in the metadata of every kind: what the server sets, what a client may not change, what a name may
 * be (apimachinery's {@code api/validation}). Any thread.
 */
final class Metadata {
    private static final List<String> SET_BY_SERVER =
            List.of("uid", "creationTimestamp", "generation", "deletionTimestamp", "deletionGracePeriodSeconds");
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final int LONGEST_NAME = 253;
    private static final String SUBDOMAIN_RULE =
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
                    + "start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is "
                    + "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

    private final InstantSource clock;
    private final Ids ids;

    Metadata(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Now, as API objects write it. */
    String now() {
        return rfc3339(clock.instant());
    }

    static String rfc3339(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    String now(long laterSeconds) {
        return rfc3339(clock.instant().plusSeconds(laterSeconds));
    }

    /** The metadata of an object, made where it is missing. */
    static ObjectNode of(ObjectNode object) {
        return object.get("metadata") instanceof ObjectNode metadata ? metadata : object.putObject("metadata");
    }

    void prepareCreate(ObjectNode object, Target target) {
        ObjectNode metadata = of(object);
        SET_BY_SERVER.forEach(metadata::remove);
        metadata.remove("resourceVersion");
        metadata.remove("selfLink");
        String base = metadata.path("generateName").asString("");
        if (metadata.path("name").asString("").isEmpty() && !base.isEmpty()) {
            metadata.put("name", ids.name(base));
        }
        if (target.kind().namespaced()) {
            metadata.put("namespace", target.namespace());
        } else {
            metadata.remove("namespace");
        }
        metadata.put("uid", ids.uid());
        metadata.put("creationTimestamp", now());
    }

    /** Gives an object that is restored what it lacks. */
    void complete(ObjectNode object) {
        ObjectNode metadata = of(object);
        if (!metadata.has("uid")) {
            metadata.put("uid", ids.uid());
        }
        if (!metadata.has("creationTimestamp")) {
            metadata.put("creationTimestamp", now());
        }
        if (object.has("spec") && !metadata.has("generation")) {
            metadata.put("generation", 1);
        }
    }

    static void prepareUpdate(ObjectNode object, ObjectNode old) {
        ObjectNode metadata = of(object);
        ObjectNode before = of(old);
        for (String field : SET_BY_SERVER) {
            JsonNode value = before.get(field);
            if (value == null) {
                metadata.remove(field);
            } else {
                metadata.set(field, value);
            }
        }
    }

    /** A spec that differs is a new generation. */
    static void countGeneration(ObjectNode object, @Nullable ObjectNode old) {
        ObjectNode metadata = of(object);
        if (old == null) {
            metadata.put("generation", 1);
        } else if (!object.path("spec").equals(old.path("spec"))) {
            metadata.put("generation", of(old).path("generation").asLong(0) + 1);
        }
    }

    static void validate(ObjectNode object, List<FieldProblem> problems) {
        String name = of(object).path("name").asString("");
        if (name.isEmpty()) {
            problems.add(FieldProblem.required("metadata.name", "name or generateName is required"));
        } else if (!isPathSegment(name)) {
            problems.add(FieldProblem.invalid("metadata.name", quoted(name), SUBDOMAIN_RULE));
        }
    }

    /** RBAC names may hold colons and capitals; all others are subdomains. */
    private static boolean isPathSegment(String name) {
        return name.length() <= LONGEST_NAME && (SUBDOMAIN.matcher(name).matches() || name.indexOf(':') > 0);
    }

    static void validateUpdate(ObjectNode next, ObjectNode old, List<FieldProblem> problems) {
        immutable("metadata.name", "name", next, old, problems);
        immutable("metadata.namespace", "namespace", next, old, problems);
    }

    private static void immutable(
            String path, String field, ObjectNode next, ObjectNode old, List<FieldProblem> problems) {
        String value = of(next).path(field).asString("");
        if (!value.equals(of(old).path(field).asString(""))) {
            problems.add(FieldProblem.invalid(path, quoted(value), "field is immutable"));
        }
    }

    static String quoted(String value) {
        return '"' + value + '"';
    }
}
