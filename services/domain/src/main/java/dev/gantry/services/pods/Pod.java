package dev.gantry.services.pods;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.Resource;

/**
 * A pod as a row needs it. Immutable; any thread.
 *
 * @param spec shared by all pods of one template
 * @param node the node it is bound to, empty while it is not
 * @param ip the first pod IP, empty while it has none
 */
public record Pod(Meta meta, PodSpec spec, String node, String ip, PodStatus status) implements Resource {
    @Override
    public Kind kind() {
        return Kind.POD;
    }
}
