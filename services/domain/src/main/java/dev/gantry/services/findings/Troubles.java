package dev.gantry.services.findings;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What was found in a cluster, and which objects are told of by it already. Immutable; any thread.
 *
 * @param pods that show one of the troubles
 * @param nodes that show one of them
 */
public record Troubles(List<Trouble> all, Set<UUID> pods, Set<UUID> nodes) {
    public Troubles {
        all = List.copyOf(all);
        pods = Set.copyOf(pods);
        nodes = Set.copyOf(nodes);
    }
}
