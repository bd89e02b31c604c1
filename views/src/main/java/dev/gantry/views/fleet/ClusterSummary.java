package dev.gantry.views.fleet;

import dev.gantry.views.controls.Tone;
import dev.gantry.views.tables.page.Badge;
import java.util.List;
import java.util.Map;

/**
 * Everything one card shows, ready to show. Immutable; equal summaries need no repaint.
 *
 * @param where the server, its version
 * @param known the first lists are complete; before, numbers are not shown
 * @param stale what is shown is not now
 */
record ClusterSummary(
        String name, String where, Badge badge, boolean known, boolean stale, Figures figures, List<Load> loads) {
    ClusterSummary {
        loads = List.copyOf(loads);
    }

    /** Counts, with the troubled ones by tone. */
    record Figures(String nodes, String pods, Map<Tone, Long> nodeTones, Map<Tone, Long> podTones, String changes) {}

    /**
     * One resource.
     *
     * @param share asked for of what there is, NaN where there is none
     * @param amounts both, with their unit
     */
    record Load(String nameKey, double share, String percent, String amounts) {}
}
