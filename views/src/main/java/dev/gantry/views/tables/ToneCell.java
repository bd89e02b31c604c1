package dev.gantry.views.tables;

import dev.gantry.views.controls.Tone;
import java.util.function.Function;

/** A text in the colour of a state where the row says so, else in plain ink. FX thread. */
public final class ToneCell<R extends Row> extends LiveCell<R> {
    private final Function<R, Tone> tone;
    private final Function<R, String> text;
    private Tone shown = Tone.HEALTHY;

    /** @param tone healthy means plain */
    public ToneCell(Function<R, Tone> tone, Function<R, String> text) {
        this.tone = tone;
        this.text = text;
    }

    @Override
    protected void paint(R row, Source source) {
        write(text.apply(row));
        Tone next = tone.apply(row);
        if (next != shown) {
            shown = next;
            next.applyTo(this);
            style(Tone.STYLE_CLASS, next != Tone.HEALTHY);
        }
    }
}
