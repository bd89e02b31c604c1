package dev.gantry.services.metrics;

import dev.gantry.services.inventory.NamespacedName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What the containers of a pod used. Immutable.
 *
 * @param at the end of the time that was measured
 * @param window how long that was; CPU is the average over it
 */
public record PodUsage(NamespacedName pod, Instant at, Duration window, List<Container> containers) {
    public PodUsage {
        containers = List.copyOf(containers);
    }

    /** One container's part. */
    public record Container(String name, Usage usage) {}

    /** All containers together. */
    public Usage total() {
        return containers.stream().map(Container::usage).reduce(Usage.NONE, Usage::plus);
    }
}
