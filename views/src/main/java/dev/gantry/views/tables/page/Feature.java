package dev.gantry.views.tables.page;

import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.inventory.Resource;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.RowFeed;
import dev.gantry.views.tables.Source;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What a table page has to know of its feature. Immutable; the functions are called on any thread.
 *
 * @param views the first shows everything unless its filter says otherwise
 * @param group the field the summary counts shown rows by, empty for none
 */
public record Feature<T extends Resource, R extends Row>(
        PageWords words,
        FilterFields fields,
        RowFeed.Origin<T> origin,
        BiFunction<Source, T, R> maker,
        List<SavedView> views,
        String group) {
    public Feature {
        views = List.copyOf(views);
    }
}
