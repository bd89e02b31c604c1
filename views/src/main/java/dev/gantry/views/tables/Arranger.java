package dev.gantry.views.tables;

import dev.gantry.services.filter.Filter;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.filter.SearchIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Filters and sorts slots. It keeps an index of what filters ask and the order of all rows from run to run, so that a
 * run costs what changed and a scan of the index, never a look at each row. One thread at a time.
 */
final class Arranger<R extends Row> {
    private static final String CLUSTER = "cluster";

    private final SearchIndex index;
    private final String group;
    private final Ranking<R> ranking = new Ranking<>();
    private List<Filter> views = List.of();
    private List<Integer> viewCounts = List.of();

    /** @param group the field shown rows are counted by, empty for none */
    Arranger(FilterFields fields, String group) {
        this.index = new SearchIndex(fields);
        this.group = group;
    }

    /**
     * Arranges what is there now.
     *
     * @param changed slots that came, changed or went since the last run, each once
     * @param all looks also at rows that only time has changed, and counts the views
     */
    Arrangement<R> arrange(long sequence, Question<R> question, Collection<Slot<R>> changed, boolean all, Instant now) {
        take(question.sort(), changed, all, now);
        BitSet shown = index.matches(question.filter(), now);
        if (all || !views.equals(question.views())) {
            views = question.views();
            viewCounts = views.stream()
                    .map(view -> index.matches(view, now).cardinality())
                    .toList();
        }
        Map<String, Integer> byCluster = index.count(CLUSTER, shown);
        int groups = index.count(group, shown).size();
        return new Arrangement<>(sequence, ranking.only(shown), index.size(), groups, byCluster, viewCounts);
    }

    private void take(List<SortBy<R>> sort, Collection<Slot<R>> changed, boolean all, Instant now) {
        BitSet restless = all ? index.restless() : new BitSet();
        BitSet moved = new BitSet();
        List<Slot<R>> coming = new ArrayList<>(changed.size());
        changed.forEach(slot -> take(slot, now, moved, coming));
        restless.andNot(moved);
        ranking.only(restless).forEach(slot -> take(slot, now, moved, coming));
        ranking.update(sort, moved, coming);
    }

    private void take(Slot<R> slot, Instant now, BitSet moved, List<Slot<R>> coming) {
        int number = slot.number();
        if (slot.isGone()) {
            if (number != Slot.NONE) {
                moved.set(number);
                index.remove(number);
                slot.place(Slot.NONE, slot.placed());
            }
            return;
        }
        slot.age(now.getEpochSecond());
        R row = slot.row();
        R before = slot.placed();
        if (number == Slot.NONE) {
            slot.place(index.add(row::searchable, now), row);
            coming.add(slot);
            return;
        }
        index.put(number, row::searchable, now);
        slot.place(number, row);
        if (!ranking.isLevel(before, row)) {
            moved.set(number);
            coming.add(slot);
        }
    }
}
