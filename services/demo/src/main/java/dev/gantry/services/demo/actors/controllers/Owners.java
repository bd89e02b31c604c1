package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Owner references, made and taken away. Stateless; any thread. */
final class Owners {
    private Owners() {}

    /** The reference by which an object controls another. */
    static ObjectNode controller(Resource resource, Meta meta) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.put("apiVersion", resource.apiVersion()).put("kind", resource.kind());
        reference.put("name", meta.name()).put("uid", meta.uid());
        reference.put("controller", true).put("blockOwnerDeletion", true);
        return reference;
    }

    /** A patch that puts an object under an owner, keeping its other ones. */
    static ObjectNode adoption(JsonNode object, ObjectNode owner) {
        ArrayNode all = others(object, owner.path("uid").asString());
        all.add(owner);
        return patch(all);
    }

    /** A patch that takes an owner away. */
    static ObjectNode release(JsonNode object, String uid) {
        return patch(others(object, uid));
    }

    private static ObjectNode patch(ArrayNode owners) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        ObjectNode metadata = patch.putObject("metadata");
        if (owners.isEmpty()) {
            metadata.putNull("ownerReferences");
        } else {
            metadata.set("ownerReferences", owners);
        }
        return patch;
    }

    private static ArrayNode others(JsonNode object, String uid) {
        ArrayNode others = JsonNodeFactory.instance.arrayNode();
        for (JsonNode owner : object.path("metadata").path("ownerReferences")) {
            if (!owner.path("uid").asString("").equals(uid)) {
                others.add(owner.deepCopy());
            }
        }
        return others;
    }
}
