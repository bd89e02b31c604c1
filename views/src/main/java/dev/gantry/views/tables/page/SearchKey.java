package dev.gantry.views.tables.page;

import dev.gantry.services.filter.Searchable;
import dev.gantry.services.inventory.Labels;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A row's searchable whose text was put together once, when the row was made. Immutable; any thread. */
public record SearchKey(Searchable of, String searchText) implements Searchable {
    @Override
    public @Nullable String text(String field) {
        return of.text(field);
    }

    @Override
    public boolean anyText(String field, Predicate<String> test) {
        return of.anyText(field, test);
    }

    @Override
    public double number(String field) {
        return of.number(field);
    }

    @Override
    public Labels labels() {
        return of.labels();
    }
}
