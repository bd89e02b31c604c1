package dev.gantry.services.nodes;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.Resource;
import java.util.List;

/**
 * A node as a row needs it. Immutable; any thread.
 *
 * @param internalIp the first address of type InternalIP, empty where it has none
 */
public record Node(
        Meta meta,
        boolean cordoned,
        List<Taint> taints,
        NodeStatus status,
        NodeCapacity allocatable,
        NodeSystem system,
        String internalIp)
        implements Resource {
    /** One taint; the value may be empty. */
    public record Taint(String key, String value, String effect) {
        @Override
        public String toString() {
            return key + (value.isEmpty() ? "" : "=" + value) + ":" + effect;
        }
    }

    @Override
    public Kind kind() {
        return Kind.NODE;
    }
}
