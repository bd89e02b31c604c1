package dev.gantry.views.tables;

import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import java.util.function.Function;

/**
 * A state's mark and the word kubectl prints; the ring of what is lost while the cluster does not answer. FX thread.
 */
public final class StatusCell<R extends Row> extends LiveCell<R> {
    private final StateMark mark = new StateMark(Tone.UNKNOWN);
    private final Function<R, Tone> tone;
    private final Function<R, String> word;
    private Tone shown = Tone.UNKNOWN;

    public StatusCell(Function<R, Tone> tone, Function<R, String> word) {
        this.tone = tone;
        this.word = word;
        Tone.UNKNOWN.applyTo(this);
    }

    @Override
    protected void paint(R row, Source source) {
        if (getGraphic() != mark) {
            setGraphic(mark);
        }
        Tone next = source.state().isOld() ? Tone.LOST : tone.apply(row);
        if (next != shown) {
            shown = next;
            mark.setTone(next);
            next.applyTo(this);
        }
        write(word.apply(row));
    }
}
