package dev.gantry.views.tables.page;

/** What the middle of a table page shows. Immutable. */
public sealed interface Body {
    /** The table. */
    record Rows() implements Body {}

    /** The first list is on its way; {@code words} say how far, empty while nothing answered. */
    record Loading(String words) implements Body {}

    /** A sentence in the place of rows, and the one way on. */
    record Nothing(Way way, String title, String meaning) implements Body {}

    /** The one way on. */
    enum Way {
        NONE,
        CLEAR_FILTER,
        RETRY
    }
}
