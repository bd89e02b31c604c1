package dev.gantry.views.pods;

import dev.gantry.views.controls.Tone;
import dev.gantry.views.tables.LiveCell;
import dev.gantry.views.tables.Source;
import javafx.scene.control.Label;

/** How often, amber where it is often or was just now, and how long ago. FX thread. */
final class RestartsCell extends LiveCell<PodRow> {
    /** What four digits and the longest age need, in px; in less only the count is shown, never half an age. */
    static final double WHOLE = 122;

    private static final int OFTEN = 3;

    private final Label count = new Label();
    private Tone tone = Tone.HEALTHY;

    RestartsCell() {
        count.getStyleClass().addAll("cell-word", "tone-word");
        repaintAcross(WHOLE);
    }

    @Override
    protected String signal() {
        return getGraphic() == count ? count.getText() : super.signal();
    }

    @Override
    protected void paint(PodRow row, Source source) {
        int restarts = row.pod().status().restarts();
        style("cell-faint", restarts == 0);
        String ago = row.aged().restarted();
        if (ago.isEmpty()) {
            setGraphic(null);
            write(row.restarts());
            return;
        }
        if (getGraphic() != count) {
            setGraphic(count);
        }
        if (!row.restarts().equals(count.getText())) {
            count.setText(row.restarts());
        }
        Tone now = restarts >= OFTEN || row.aged().restartedLately() ? Tone.WARNING : Tone.HEALTHY;
        if (now != tone) {
            tone = now;
            tone.applyTo(count);
        }
        write(isNarrowerThan(WHOLE) ? "" : ago);
    }
}
