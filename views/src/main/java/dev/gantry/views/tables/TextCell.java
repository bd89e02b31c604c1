package dev.gantry.views.tables;

import java.util.function.Function;
import java.util.function.Predicate;

/** A text of the row, in muted or faint ink where asked. FX thread. */
public final class TextCell<R extends Row> extends LiveCell<R> {
    private static final String FAINT = "cell-faint";
    private final Function<R, String> text;
    private final Predicate<R> faint;

    private TextCell(Function<R, String> text, Predicate<R> faint) {
        this.text = text;
        this.faint = faint;
    }

    /** In full ink. */
    public static <R extends Row> TextCell<R> of(Function<R, String> text) {
        return new TextCell<>(text, row -> false);
    }

    /** In the second ink. */
    public static <R extends Row> TextCell<R> muted(Function<R, String> text) {
        TextCell<R> cell = of(text);
        cell.getStyleClass().add("cell-muted");
        return cell;
    }

    /** In full ink, but faint where the row says so: a zero, an unknown. */
    public static <R extends Row> TextCell<R> faintWhere(Predicate<R> faint, Function<R, String> text) {
        return new TextCell<>(text, faint);
    }

    @Override
    protected void paint(R row, Source source) {
        write(text.apply(row));
        style(FAINT, faint.test(row));
    }
}
