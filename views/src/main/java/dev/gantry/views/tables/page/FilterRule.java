package dev.gantry.views.tables.page;

import dev.gantry.services.filter.Filter;
import dev.gantry.services.filter.Searchable;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.RowFilter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** The filter language over rows. Any thread. */
public record FilterRule<R extends Row>(
        Filter filter, BiFunction<R, Instant, Searchable> searchable, InstantSource clock) implements RowFilter<R> {
    @Override
    public boolean matches(R row) {
        return filter.isEmpty() || filter.matches(searchable.apply(row, clock.instant()));
    }

    @Override
    public boolean narrows(RowFilter<R> earlier) {
        return earlier instanceof FilterRule<R> that && filter.narrows(that.filter);
    }
}
