package dev.gantry.services.demo.api;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is the same in the metadata of every kind: what the server sets and a client may not change. Any thread. */
final class Metadata {
    private static final List<String> SET_BY_SERVER =
            List.of("uid", "creationTimestamp", "generation", "deletionTimestamp", "deletionGracePeriodSeconds");

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
    void complete(ObjectNode object, boolean isCounted) {
        ObjectNode metadata = of(object);
        if (!metadata.has("uid")) {
            metadata.put("uid", ids.uid());
        }
        if (!metadata.has("creationTimestamp")) {
            metadata.put("creationTimestamp", now());
        }
        if (isCounted && object.has("spec") && !metadata.has("generation")) {
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

    /** Lets an object have the managed fields of another. */
    static void takeOwners(ObjectNode object, ObjectNode from) {
        JsonNode owners = of(from).get("managedFields");
        if (owners == null) {
            of(object).remove("managedFields");
        } else {
            of(object).set("managedFields", owners);
        }
    }

    /** A spec that differs is a new generation. */
    static void countGeneration(ObjectNode object, @Nullable ObjectNode old) {
        count(object, old, old == null || !object.path("spec").equals(old.path("spec")));
    }

    /** Of a custom kind, anything that differs outside the metadata is. */
    static void countAnyGeneration(ObjectNode object, @Nullable ObjectNode old) {
        count(object, old, old == null || !content(object).equals(content(old)));
    }

    private static ObjectNode content(ObjectNode object) {
        ObjectNode content = object.objectNode();
        content.setAll(object);
        content.remove("metadata");
        return content;
    }

    private static void count(ObjectNode object, @Nullable ObjectNode old, boolean isNew) {
        if (isNew) {
            long before = old == null ? 0 : of(old).path("generation").asLong(0);
            of(object).put("generation", before + 1);
        }
    }
}
