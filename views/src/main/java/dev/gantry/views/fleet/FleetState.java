package dev.gantry.views.fleet;

import dev.gantry.views.fleet.heat.HeatState;
import dev.gantry.views.tables.page.Badge;
import java.util.List;

/**
 * Everything the fleet page shows. Immutable.
 *
 * @param reading a first list is still on its way, so that no findings does not mean that nothing is wrong
 */
record FleetState(
        String summary,
        List<Badge> badges,
        List<ClusterSummary> clusters,
        List<Finding> findings,
        HeatState heat,
        boolean reading) {
    static final FleetState EMPTY = new FleetState("", List.of(), List.of(), List.of(), HeatState.EMPTY, true);

    FleetState {
        badges = List.copyOf(badges);
        clusters = List.copyOf(clusters);
        findings = List.copyOf(findings);
    }
}
