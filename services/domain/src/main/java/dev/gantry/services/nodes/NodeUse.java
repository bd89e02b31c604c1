package dev.gantry.services.nodes;

import dev.gantry.services.pods.GpuResources;
import dev.gantry.services.pods.Pod;
import java.util.Collection;

/**
 * What the pods bound to a node ask for, as the scheduler counts it; finished pods hold nothing any more. Immutable;
 * any thread.
 *
 * @param pods that are not finished
 * @param gpus cards or shares of them
 */
public record NodeUse(long pods, long cpuMillicores, long memoryBytes, long gpus) {
    public static NodeUse of(Collection<Pod> bound) {
        long pods = 0;
        long cpu = 0;
        long memory = 0;
        long gpus = 0;
        for (Pod pod : bound) {
            String phase = pod.status().phase();
            if (!phase.equals("Succeeded") && !phase.equals("Failed")) {
                pods++;
                cpu += Math.max(0, pod.spec().requests().cpuMillicores());
                memory += Math.max(0, pod.spec().requests().memoryBytes());
                gpus += GpuResources.count(pod.spec().requests().extended());
            }
        }
        return new NodeUse(pods, cpu, memory, gpus);
    }
}
