package dev.gantry.views.tables;

import dev.gantry.views.controls.Meter;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How full something is: a short bar and the figures, grey while the cluster does not answer. FX thread. */
public final class MeterCell<R extends Row> extends LiveCell<R> {
    private static final double WIDTH = 36;
    private static final double HEIGHT = 4;

    private final Meter meter = new Meter(WIDTH, HEIGHT, false);
    private final ToDoubleFunction<R> share;
    private final Function<R, String> text;
    private final double whole;

    /**
     * @param share from 0 to 1, NaN where it is not known
     * @param whole in a narrower cell, in px, the figures stand alone
     */
    public MeterCell(ToDoubleFunction<R> share, Function<R, String> text, double whole) {
        this.share = share;
        this.text = text;
        this.whole = whole;
        repaintAcross(whole);
    }

    @Override
    protected void paint(R row, Source source) {
        @Nullable Meter bar = isNarrowerThan(whole) ? null : meter;
        if (getGraphic() != bar) {
            setGraphic(bar);
        }
        meter.show(share.applyAsDouble(row), text.apply(row));
        meter.setStale(source.state().isOld());
        write(text.apply(row));
    }

    /** The bars of all rows stand below each other, at the left edge, however long the figures are. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        meter.setLayoutX(snappedLeftInset());
    }
}
