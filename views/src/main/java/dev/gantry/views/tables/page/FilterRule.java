package dev.gantry.views.tables.page;

import dev.gantry.services.filter.Filter;
import dev.gantry.services.filter.Searchable;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.RowFilter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** The filter language over rows. Any thread. */
public final class FilterRule<R extends Row> implements RowFilter<R> {
    private final Filter filter;
    private final BiFunction<R, Instant, Searchable> searchable;
    private final InstantSource clock;
    private final boolean dependsOnTime;

    public FilterRule(Filter filter, BiFunction<R, Instant, Searchable> searchable, InstantSource clock) {
        this.filter = filter;
        this.searchable = searchable;
        this.clock = clock;
        this.dependsOnTime = filter.dependsOnTime();
    }

    @Override
    public boolean matches(R row) {
        return filter.isEmpty() || filter.matches(searchable.apply(row, now()));
    }

    /** Reading the clock for each of a hundred thousand rows costs as much as looking at them. */
    private Instant now() {
        return dependsOnTime ? clock.instant() : Instant.EPOCH;
    }

    @Override
    public boolean narrows(RowFilter<R> earlier) {
        return earlier instanceof FilterRule<R> that && filter.narrows(that.filter);
    }
}
