package dev.gantry.views.tables;

import java.util.Comparator;
import java.util.List;

/** One sorted column of possibly several. */
public record SortBy<R extends Row>(Column<R> column, boolean ascending) {
    /** All of them, first to last; ties by cluster, namespace, name, uid, so that the order is total and repeatable. */
    static <R extends Row> Comparator<R> comparator(List<SortBy<R>> sort) {
        Comparator<R> order = (a, b) -> 0;
        for (SortBy<R> by : sort) {
            Comparator<R> one = by.column.order();
            order = order.thenComparing(by.ascending ? one : one.reversed());
        }
        return order.thenComparing((R row) -> row.key().cluster())
                .thenComparing(Row::namespace)
                .thenComparing(Row::name)
                .thenComparing((R row) -> row.key().uid());
    }
}
