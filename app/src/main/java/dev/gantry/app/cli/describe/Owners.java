package dev.gantry.app.cli.describe;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Who controls an object. Pure. */
final class Owners {
    private Owners() {}

    /** {@code Kind/name} of the controlling owner, empty where there is none. */
    static String controller(JsonNode object) {
        JsonNode owner = reference(object);
        return owner.isMissingNode() ? "" : Json.text(owner, "kind") + "/" + Json.text(owner, "name");
    }

    /** Whether that owner is the one with this uid; a name may have been given again. */
    static boolean isControlledBy(JsonNode object, String uid) {
        return Json.text(reference(object), "uid").equals(uid);
    }

    private static JsonNode reference(JsonNode object) {
        for (JsonNode owner : object.path("metadata").path("ownerReferences")) {
            if (owner.path("controller").asBoolean(false)) {
                return owner;
            }
        }
        return MissingNode.getInstance();
    }
}
