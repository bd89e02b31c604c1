package dev.gantry.views.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A column with its looks. Immutable.
 *
 * @param width how wide while the user has not chosen a width
 * @param role how it behaves in the width of the table
 * @param styles style classes of head and cells
 */
public record LiveColumn<R extends Row>(
        Column<R> column, Width width, Role role, List<String> styles, Supplier<LiveCell<R>> cell) {
    /** What becomes of a column. */
    public enum Role {
        /** Shown until the user hides it. */
        SHOWN,
        /** Shown, and takes the width that others leave. */
        GROWS,
        /** In the column menu until the user wants it. */
        ON_DEMAND
    }

    /** Text in a column of that width, to the left. */
    public static <R extends Row> LiveColumn<R> left(Column<R> column, double width, Supplier<LiveCell<R>> cell) {
        return new LiveColumn<>(column, Width.fixed(width), Role.SHOWN, List.of(), cell);
    }

    /** Numbers and times, to the right. */
    public static <R extends Row> LiveColumn<R> right(Column<R> column, double width, Supplier<LiveCell<R>> cell) {
        return new LiveColumn<>(column, Width.fixed(width), Role.SHOWN, List.of("right"), cell);
    }

    public LiveColumn<R> growing() {
        return new LiveColumn<>(column, Width.growing(width.usual()), Role.GROWS, styles, cell);
    }

    /** Narrower where the table is, wider where there is room. */
    public LiveColumn<R> flexing(double least, double most) {
        return flexing(least, least, most);
    }

    /** The same, but down to {@code bare} before the table scrolls sideways. */
    public LiveColumn<R> flexing(double bare, double least, double most) {
        return new LiveColumn<>(column, new Width(bare, least, width.usual(), most), role, styles, cell);
    }

    public LiveColumn<R> onDemand() {
        return new LiveColumn<>(column, width, Role.ON_DEMAND, styles, cell);
    }

    public LiveColumn<R> styled(String... styleClasses) {
        List<String> all = new ArrayList<>(styles);
        all.addAll(List.of(styleClasses));
        return new LiveColumn<>(column, width, role, List.copyOf(all), cell);
    }
}
