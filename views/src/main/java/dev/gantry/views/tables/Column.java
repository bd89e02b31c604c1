package dev.gantry.views.tables;

import java.util.Comparator;
import java.util.function.Function;

/**
 * What one column says of a row, without its looks: the text that is copied and exported, and the order a click on its
 * head asks for. Immutable; any thread.
 *
 * @param id stable, in settings and exports
 * @param titleKey message key of its head
 * @param order ascending, by nothing that time alone changes but an object's state; ties are the table's business
 */
public record Column<R extends Row>(String id, String titleKey, Function<R, String> text, Comparator<R> order) {
    /** Sorted by its text. */
    public static <R extends Row> Column<R> ofText(String id, String titleKey, Function<R, String> text) {
        return new Column<>(id, titleKey, text, Comparator.comparing(text));
    }
}
