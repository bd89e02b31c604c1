package dev.gantry.services.filter;

import dev.gantry.services.inventory.Labels;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a filter may ask of a row. Implementations are immutable; any thread. */
public interface Searchable {
    /** Everything a bare word is looked for in, in lower case. */
    String searchText();

    /** A text field's value, or null where the row has none or the field does not exist. */
    @Nullable
    String text(String field);

    /** A number field's value in the field's unit, or NaN where it is not known. */
    double number(String field);

    Labels labels();

    /** Whether a text field has a value that passes; fields with several values try each. Empty is absent. */
    default boolean anyText(String field, Predicate<String> test) {
        String value = text(field);
        return value != null && !value.isEmpty() && test.test(value);
    }
}
