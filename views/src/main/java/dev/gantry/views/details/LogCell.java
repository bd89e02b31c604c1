package dev.gantry.views.details;

import dev.gantry.views.controls.Tone;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** One line of a log: when, and what in the colour of its level. FX thread. */
final class LogCell extends ListCell<LogLine> {
    private final Label time = new Label();
    private LogLine.Level shown = LogLine.Level.PLAIN;

    LogCell() {
        getStyleClass().add("log-line");
        time.getStyleClass().add("log-time");
    }

    @Override
    protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        time.setText(line.time());
        setGraphic(line.time().isEmpty() ? null : time);
        setText(line.text());
        if (line.level() != shown) {
            shown = line.level();
            tone(shown).applyTo(this);
        }
    }

    private static Tone tone(LogLine.Level level) {
        return switch (level) {
            case PLAIN -> Tone.UNKNOWN;
            case WARN -> Tone.WARNING;
            case ERROR -> Tone.FAILING;
        };
    }
}
