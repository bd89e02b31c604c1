package dev.gantry.services.demo.actors.controllers;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What controllers keep of an object's metadata. Immutable; any thread.
 *
 * @param owner uid of the controlling owner, empty for none
 * @param isEnding whether it was deleted and only waits to go
 */
record Meta(Key key, String uid, long revision, long generation, Instant created, String owner, boolean isEnding) {
    static Meta of(JsonNode object) {
        JsonNode metadata = object.path("metadata");
        return new Meta(
                Key.of(object),
                metadata.path("uid").asString(""),
                Long.parseLong(metadata.path("resourceVersion").asString("0")),
                metadata.path("generation").asLong(0),
                Stamps.read(metadata.path("creationTimestamp")),
                controller(metadata).path("uid").asString(""),
                metadata.has("deletionTimestamp"));
    }

    /** The same without its revision, for records that stay equal while only what nobody keeps of an object changes. */
    Meta unversioned() {
        return new Meta(key, uid, 0, generation, created, owner, isEnding);
    }

    /** The owner reference that controls, missing where none does. */
    static JsonNode controller(JsonNode metadata) {
        for (JsonNode owner : metadata.path("ownerReferences")) {
            if (owner.path("controller").asBoolean(false)) {
                return owner;
            }
        }
        return metadata.path("ownerReferences").path(-1);
    }

    /** Whether an object is still the one it was, with the same spec. */
    boolean hasSameSpec(Meta before) {
        return uid.equals(before.uid) && generation == before.generation;
    }

    String name() {
        return key.name();
    }

    String namespace() {
        return key.namespace();
    }
}
