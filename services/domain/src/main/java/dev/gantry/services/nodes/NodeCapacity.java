package dev.gantry.services.nodes;

import java.util.Map;

/**
 * What a node can give to pods ({@code status.allocatable}).
 *
 * @param cpuMillicores or -1 where it does not say
 * @param memoryBytes or -1 where it does not say
 * @param pods or -1 where it does not say
 * @param extended every other resource but ephemeral storage and huge pages, by resource name
 */
public record NodeCapacity(long cpuMillicores, long memoryBytes, long pods, Map<String, Long> extended) {}
