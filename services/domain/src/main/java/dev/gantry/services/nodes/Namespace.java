package dev.gantry.services.nodes;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.Resource;

/** A namespace; the phase is {@code Active} or {@code Terminating}. Immutable; any thread. */
public record Namespace(Meta meta, String phase) implements Resource {
    @Override
    public Kind kind() {
        return Kind.NAMESPACE;
    }
}
