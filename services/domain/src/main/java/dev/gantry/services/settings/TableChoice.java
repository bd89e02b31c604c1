package dev.gantry.services.settings;

import java.util.List;

/**
 * How the user arranged one table. Immutable; any thread.
 *
 * @param columns in the order of the screen; a column that is not listed keeps its default
 * @param sortedBy the column's id, empty for the table's own order
 */
public record TableChoice(List<Column> columns, String sortedBy, boolean descending) {
    /** As the table comes. */
    public static final TableChoice NONE = new TableChoice(List.of(), "", false);

    public TableChoice {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param width in logical pixels, or 0 for its default
     */
    public record Column(String id, boolean shown, double width) {}
}
