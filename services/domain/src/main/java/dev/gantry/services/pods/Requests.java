package dev.gantry.services.pods;

import java.util.Map;

/**
 * What a pod asks of the scheduler, by the rule of {@code k8s.io/component-helpers/resource}: the larger of the running
 * containers' sum and the init containers' peak, replaced by pod-level requests, plus overhead.
 *
 * @param cpuMillicores or {@link #UNSET} where no container says
 * @param memoryBytes or {@link #UNSET} where no container says
 * @param extended requested amounts of every resource other than cpu, memory and ephemeral storage, by resource name
 */
public record Requests(long cpuMillicores, long memoryBytes, Map<String, Long> extended) {
    /** Nobody asked for any; not the same as asking for zero. */
    public static final long UNSET = -1;

    public static final Requests NONE = new Requests(UNSET, UNSET, Map.of());
}
