package dev.gantry.services.filter;

import dev.gantry.services.inventory.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter may ask of a row. Implementations are immutable; any thread. */
public interface Searchable {
    /** Everything a bare word is looked for in, in lower case. */
    String searchText();

    /** A text field's value, or null where the row has none or no such field. */
    @Nullable
    String text(String field);

    /** A number field's value in the field's unit, or NaN where it is not known. */
    double number(String field);

    Labels labels();

    /** The values of a field that takes several. */
    default List<String> texts(String field) {
        return List.of();
    }
}
