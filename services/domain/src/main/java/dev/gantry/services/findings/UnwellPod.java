package dev.gantry.services.findings;

import dev.gantry.services.health.Health;
import dev.gantry.services.pods.Pod;

/** A pod that is not healthy. Immutable; any thread. */
public record UnwellPod(Pod pod, Health health) {
    /** It fails, waits or is on its way, which says why its app has one fewer. */
    boolean explainsItself() {
        return health != Health.WARNING || pod.status().phase().equals("Pending");
    }
}
