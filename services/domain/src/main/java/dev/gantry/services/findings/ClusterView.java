package dev.gantry.services.findings;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.heat.HeatNode;
import java.util.List;

/**
 * What of a cluster the rules look at. Immutable; any thread.
 *
 * @param nodes all there are
 * @param unwell all pods that are not healthy
 * @param apps all there are, none unless they and the pods are read to the end
 */
public record ClusterView(List<HeatNode> nodes, List<UnwellPod> unwell, List<Workload> apps) {
    public ClusterView {
        nodes = List.copyOf(nodes);
        unwell = List.copyOf(unwell);
        apps = List.copyOf(apps);
    }
}
