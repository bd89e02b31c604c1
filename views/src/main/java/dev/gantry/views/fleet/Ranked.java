package dev.gantry.views.fleet;

import java.util.Comparator;

/**
 * A finding and what it is ranked by. Immutable; any thread.
 *
 * @param urgency one of the constants, less is sooner
 * @param count of objects that show it; more is sooner among equally urgent ones
 */
record Ranked(int urgency, long count, Finding finding) {
    static final int CLUSTERS = 0;
    static final int APPS = 1;
    static final int FAILING_NODES = 2;
    static final int LOST_NODES = 3;
    static final int LATER = 4;
    static final int LAST = 5;

    /** The most urgent first, in an order that does not change by itself. */
    static final Comparator<Ranked> WORST_FIRST = Comparator.comparingInt(Ranked::urgency)
            .thenComparing(Comparator.comparingLong(Ranked::count).reversed())
            .thenComparing(ranked -> ranked.finding.id());
}
