package dev.gantry.views.tables;

/** Which rows are shown. Called on background threads, several at once. */
public interface RowFilter<R extends Row> {
    boolean matches(R row);

    /** True only where every row this one lets through is also let through by that earlier one. */
    default boolean narrows(RowFilter<R> earlier) {
        return false;
    }

    /** Everything. */
    static <R extends Row> RowFilter<R> all() {
        return new RowFilter<>() {
            @Override
            public boolean matches(R row) {
                return true;
            }
        };
    }
}
