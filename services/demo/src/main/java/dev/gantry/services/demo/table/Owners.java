package dev.gantry.services.demo.table;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who controls an object. Pure. */
final class Owners {
    private Owners() {}

    /** {@code daemonset.apps/agent}, or a word for none. */
    static String controller(ObjectNode object) {
        for (JsonNode owner : Fields.at(object, "metadata", "ownerReferences")) {
            if (Fields.flag(owner, "controller")) {
                String version = Fields.text(owner, "apiVersion");
                int slash = version.indexOf('/');
                String group = slash < 0 ? "" : "." + version.substring(0, slash);
                return (Fields.text(owner, "kind") + group).toLowerCase(Locale.ROOT) + "/" + Fields.text(owner, "name");
            }
        }
        return "<none>";
    }
}
