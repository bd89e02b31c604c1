package dev.gantry.views.tables;

import dev.gantry.services.filter.Filter;
import java.util.List;

/**
 * What the user wants to see of a table's rows.
 *
 * @param views saved views whose matches are counted over all rows
 */
record Question<R extends Row>(Filter filter, List<SortBy<R>> sort, List<Filter> views) {
    Question {
        sort = List.copyOf(sort);
        views = List.copyOf(views);
    }

    Question<R> filtered(Filter other) {
        return new Question<>(other, sort, views);
    }

    Question<R> sorted(List<SortBy<R>> other) {
        return new Question<>(filter, other, views);
    }

    Question<R> counting(List<Filter> other) {
        return new Question<>(filter, sort, other);
    }
}
