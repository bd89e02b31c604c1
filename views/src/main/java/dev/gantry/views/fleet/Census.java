package dev.gantry.views.fleet;

import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.health.Health;
import dev.gantry.services.health.NodeHealthRules;
import dev.gantry.services.health.PodHealthRules;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.AppNames;
import dev.gantry.services.pods.GpuResources;
import dev.gantry.services.pods.Pod;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One cluster counted: nodes and pods by health, what is asked for of what there is. Made and read by one thread. */
final class Census {
    final Map<Health, Long> nodes = new EnumMap<>(Health.class);
    final Map<Health, Long> pods = new EnumMap<>(Health.class);
    private final Set<String> named = new HashSet<>();
    private long workloads;
    final Room cpu = new Room();
    final Room memory = new Room();
    final Room gpus = new Room();

    /** Asked for, and there to give. */
    static final class Room {
        long asked;
        long there;

        double share() {
            return there <= 0 ? Double.NaN : (double) asked / there;
        }
    }

    static Census of(Inventory inventory, Instant now) {
        Census census = new Census();
        inventory.nodes().snapshot().forEach(census::count);
        inventory.pods().snapshot().forEach(pod -> census.count(pod, now));
        for (Kind kind : WorkloadRules.APP_KINDS) {
            inventory.workloads(kind).snapshot().forEach(workload -> {
                census.workloads += WorkloadRules.isApp(workload) ? 1 : 0;
            });
        }
        return census;
    }

    private void count(Node node) {
        nodes.merge(NodeHealthRules.of(node), 1L, Long::sum);
        cpu.there += Math.max(0, node.allocatable().cpuMillicores());
        memory.there += Math.max(0, node.allocatable().memoryBytes());
        gpus.there += GpuResources.count(node.allocatable().extended());
    }

    private void count(Pod pod, Instant now) {
        pods.merge(PodHealthRules.of(pod, now), 1L, Long::sum);
        String app = AppNames.of(pod);
        if (!app.isEmpty()) {
            named.add(pod.namespace() + "/" + app);
        }
        boolean done =
                pod.status().phase().equals("Succeeded") || pod.status().phase().equals("Failed");
        if (!done && !pod.node().isEmpty()) {
            cpu.asked += Math.max(0, pod.spec().requests().cpuMillicores());
            memory.asked += Math.max(0, pod.spec().requests().memoryBytes());
            gpus.asked += GpuResources.count(pod.spec().requests().extended());
        }
    }

    /** As the Apps screen counts them; where workloads may not be read, as pods name them. */
    long apps() {
        return workloads > 0 ? workloads : named.size();
    }

    static long sum(Map<Health, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
