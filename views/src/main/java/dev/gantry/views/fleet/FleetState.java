package dev.gantry.views.fleet;

import dev.gantry.views.tables.page.Badge;
import java.util.List;

/** Everything the fleet page shows. Immutable. */
record FleetState(String summary, List<Badge> badges, List<ClusterSummary> clusters, List<Finding> findings) {
    static final FleetState EMPTY = new FleetState("", List.of(), List.of(), List.of());

    FleetState {
        badges = List.copyOf(badges);
        clusters = List.copyOf(clusters);
        findings = List.copyOf(findings);
    }
}
