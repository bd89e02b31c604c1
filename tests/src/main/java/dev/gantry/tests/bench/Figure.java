package dev.gantry.tests.bench;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param bench the bench that measured it
 * @param figure its short name
 * @param value ours, in the unit
 * @param baseline what it is compared with, empty where it stands alone
 * @param baselineValue in the unit, null where it stands alone
 * @param goal what it is held against
 * @param note how the values spread, and what else a reader should know
 */
record Figure(
        String bench,
        String figure,
        double value,
        String unit,
        String baseline,
        @Nullable Double baselineValue,
        Goal goal,
        int runs,
        String note) {
    /** A bound on the value or on its ratio to the baseline. */
    record Goal(double bound, boolean atMost, boolean ofRatio) {
        static Goal ratioAtMost(double bound) {
            return new Goal(bound, true, true);
        }

        static Goal ratioAtLeast(double bound) {
            return new Goal(bound, false, true);
        }

        static Goal atLeast(double bound) {
            return new Goal(bound, false, false);
        }

        static Goal atMost(double bound) {
            return new Goal(bound, true, false);
        }

        @Override
        public String toString() {
            return (atMost ? "<= " : ">= ") + Numbers.plain(bound) + (ofRatio ? "x" : "");
        }
    }

    double ratio() {
        return baselineValue == null ? Double.NaN : value / baselineValue;
    }

    boolean isHeld() {
        double measured = goal.ofRatio() ? ratio() : value;
        return goal.atMost() ? measured <= goal.bound() : measured >= goal.bound();
    }

    static double median(double... values) {
        return percentile(50, values);
    }

    static double percentile(double percent, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length - 1, rank - 1))];
    }

    /** The smallest and largest of several runs, for a note. */
    static String spread(double... values) {
        return Numbers.plain(Arrays.stream(values).min().orElse(Double.NaN)) + ".."
                + Numbers.plain(Arrays.stream(values).max().orElse(Double.NaN));
    }
}
