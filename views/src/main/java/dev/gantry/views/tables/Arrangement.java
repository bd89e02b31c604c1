package dev.gantry.views.tables;

import java.util.List;
import java.util.Map;

/**
 * What a table is to show, computed away from the FX thread.
 *
 * @param sequence of the request it answers
 * @param slots in order, without those that are gone
 * @param total rows there are, shown or not
 * @param groups how many different groups the shown rows belong to
 * @param byCluster how many rows of each cluster are shown, by its name
 * @param viewCounts how many of all rows each saved view matches
 */
public record Arrangement<R extends Row>(
        long sequence,
        List<Slot<R>> slots,
        int total,
        int groups,
        Map<String, Integer> byCluster,
        List<Integer> viewCounts) {
    static <R extends Row> Arrangement<R> none() {
        return new Arrangement<>(0, List.of(), 0, 0, Map.of(), List.of());
    }

    /** Rows the filter hides. */
    public int hidden() {
        return total - slots.size();
    }

    /** How many rows of a cluster are shown. */
    public int shownOf(Source source) {
        return byCluster.getOrDefault(source.name(), 0);
    }
}
