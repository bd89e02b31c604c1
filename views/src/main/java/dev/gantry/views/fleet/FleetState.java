package dev.gantry.views.fleet;

import java.util.List;

/** Everything the fleet page shows. Immutable. */
record FleetState(String summary, List<ClusterSummary> clusters, List<Finding> findings) {
    static final FleetState EMPTY = new FleetState("", List.of(), List.of());

    FleetState {
        clusters = List.copyOf(clusters);
        findings = List.copyOf(findings);
    }
}
