package dev.gantry.views.tables;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A row's age; while some cluster does not answer, the moment rows are as of: live, or how old they are. FX thread. */
public final class AgeCell<R extends Row> extends LiveCell<R> {
    private final Function<R, String> age;
    private final BooleanSupplier asOf;
    private final String live;

    /** @param live the word for rows that are as of now */
    public AgeCell(Function<R, String> age, BooleanSupplier asOf, String live) {
        this.age = age;
        this.asOf = asOf;
        this.live = live;
        getStyleClass().addAll("cell-muted", "as-of");
    }

    @Override
    protected String signal() {
        return "";
    }

    @Override
    protected void paint(R row, Source source) {
        if (asOf.getAsBoolean()) {
            write(source.age().isEmpty() ? live : source.age());
        } else {
            write(age.apply(row));
        }
    }
}
