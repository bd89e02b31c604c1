package dev.gantry.views.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Filters and sorts slots. Keeps the sorted whole from run to run, so that a key stroke in the filter only scans and a
 * sort of nearly sorted rows is linear. One thread at a time; the rows it compares are taken once per sort, since slots
 * change meanwhile.
 */
final class Arranger<R extends Row> {
    /** From here on a scan is shared between cores; below, the sharing costs more than it brings. */
    private static final int PARALLEL_FROM = 8_000;

    private static final int CHUNK = 4_096;

    private List<Entry<R>> sorted = List.of();
    private List<SortBy<R>> sortedBy = List.of();
    private List<Integer> viewCounts = List.of();
    private @Nullable RowFilter<R> lastFilter;
    private long lastStamp = -1;

    /**
     * Arranges what is there now. Every row is looked at, as time alone can make one match.
     *
     * @param taken the slots and the stamp up to which all changes are in them
     * @param nowSeconds rows are made of age for
     */
    Arrangement<R> arrange(long sequence, TableModel.Taken<R> taken, Question<R> question, long nowSeconds) {
        taken.slots().forEach(slot -> slot.age(nowSeconds));
        sort(taken.slots(), question.sort());
        viewCounts = count(sorted, question.views());
        lastFilter = null;
        List<Slot<R>> shown = scan(question.filter(), taken.stamp());
        return answer(sequence, shown, question);
    }

    /** The same rows in the same order, another filter: no sort. */
    Arrangement<R> refilter(long sequence, Question<R> question, long stamp) {
        return answer(sequence, scan(question.filter(), stamp), question);
    }

    boolean isSortedBy(List<SortBy<R>> sort) {
        return sortedBy.equals(sort);
    }

    private void sort(Collection<Slot<R>> all, List<SortBy<R>> sort) {
        Set<Slot<R>> known = new HashSet<>(all.size() * 2);
        List<Entry<R>> entries = new ArrayList<>(all.size());
        for (Entry<R> old : sorted) {
            if (!old.slot.isGone()) {
                known.add(old.slot);
                entries.add(new Entry<>(old.slot, old.matched));
            }
        }
        for (Slot<R> slot : all) {
            if (!slot.isGone() && known.add(slot)) {
                entries.add(new Entry<>(slot, false));
            }
        }
        Comparator<R> order = SortBy.comparator(sort);
        entries.sort((a, b) -> order.compare(a.row, b.row));
        sorted = entries;
        sortedBy = sort;
    }

    private List<Slot<R>> scan(RowFilter<R> filter, long stamp) {
        RowFilter<R> before = lastFilter;
        boolean narrows = before != null && filter.narrows(before);
        int size = sorted.size();
        if (size < PARALLEL_FROM) {
            scan(filter, 0, size, narrows);
        } else {
            IntStream.range(0, (size + CHUNK - 1) / CHUNK)
                    .parallel()
                    .forEach(chunk -> scan(filter, chunk * CHUNK, Math.min(size, (chunk + 1) * CHUNK), narrows));
        }
        lastFilter = filter;
        lastStamp = stamp;
        List<Slot<R>> shown = new ArrayList<>();
        for (Entry<R> entry : sorted) {
            if (entry.matched) {
                shown.add(entry.slot);
            }
        }
        return shown;
    }

    private void scan(RowFilter<R> filter, int from, int to, boolean narrows) {
        for (int i = from; i < to; i++) {
            Entry<R> entry = sorted.get(i);
            boolean mayMatch = !narrows || entry.matched || entry.slot.stamp() > lastStamp;
            entry.matched = mayMatch && filter.matches(entry.slot.row());
        }
    }

    /** Neighbours mostly share app and cluster, so each run of them is counted once. */
    private Arrangement<R> answer(long sequence, List<Slot<R>> shown, Question<R> question) {
        Set<String> groups = new HashSet<>();
        Map<Source, Integer> bySource = new HashMap<>();
        String lastGroup = "";
        Source lastSource = null;
        int inARow = 0;
        for (Slot<R> slot : shown) {
            String group = question.group().apply(slot.row());
            if (!group.equals(lastGroup)) {
                groups.add(group);
                lastGroup = group;
            }
            if (slot.source() != lastSource) {
                count(bySource, lastSource, inARow);
                lastSource = slot.source();
                inARow = 0;
            }
            inARow++;
        }
        count(bySource, lastSource, inARow);
        groups.remove("");
        return new Arrangement<>(
                sequence, List.copyOf(shown), sorted.size(), groups.size(), Map.copyOf(bySource), viewCounts);
    }

    private static void count(Map<Source, Integer> bySource, @Nullable Source source, int rows) {
        if (source != null) {
            bySource.merge(source, rows, Integer::sum);
        }
    }

    private static <R extends Row> List<Integer> count(List<Entry<R>> entries, List<RowFilter<R>> views) {
        int[] counts = new int[views.size()];
        for (Entry<R> entry : entries) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += views.get(i).matches(entry.row) ? 1 : 0;
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private static final class Entry<R extends Row> {
        private final Slot<R> slot;
        private final R row;
        private boolean matched;

        Entry(Slot<R> slot, boolean matched) {
            this.slot = slot;
            this.row = slot.row();
            this.matched = matched;
        }
    }
}
