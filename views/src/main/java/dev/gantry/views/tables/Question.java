package dev.gantry.views.tables;

import java.util.List;
import java.util.function.Function;

/**
 * What the user wants to see of a table's rows.
 *
 * @param views saved views whose matches are counted over all rows
 * @param group what shown rows are counted by
 */
record Question<R extends Row>(
        RowFilter<R> filter, List<SortBy<R>> sort, List<RowFilter<R>> views, Function<R, String> group) {
    Question<R> with(RowFilter<R> other) {
        return new Question<>(other, sort, views, group);
    }

    Question<R> sorted(List<SortBy<R>> other) {
        return new Question<>(filter, List.copyOf(other), views, group);
    }
}
