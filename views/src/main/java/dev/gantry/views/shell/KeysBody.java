package dev.gantry.views.shell;

import dev.gantry.views.controls.KeyHint;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every key and what it does, in two columns. FX thread. */
final class KeysBody extends HBox {
    private static final double KEYS_WIDTH = 132;
    private static final double COLUMN_WIDTH = 340;

    private record Line(String key, String... hints) {}

    private static final List<Line> EVERYWHERE = List.of(
            new Line("keys.palette", "Ctrl K", ":"),
            new Line("keys.filter", "/"),
            new Line("keys.screen.open", "Alt 1", "…", "5"),
            new Line("keys.back", "Esc", "Alt ←"),
            new Line("keys.forward", "Alt →"),
            new Line("keys.cluster", "Ctrl 1", "…", "9"),
            new Line("keys.cluster.all", "Ctrl 0"),
            new Line("keys.refresh", "F5"),
            new Line("keys.theme", "Ctrl Shift L"),
            new Line("keys.rail", "Ctrl B"),
            new Line("keys.settings", "Ctrl ,"),
            new Line("keys.full-screen", "F11"),
            new Line("keys.help", "?"),
            new Line("keys.quit", "Ctrl Q"));

    private static final List<Line> TABLE = List.of(
            new Line("keys.move", "↑", "↓"),
            new Line("keys.first", "Home"),
            new Line("keys.last", "End"),
            new Line("keys.open", "Enter"),
            new Line("keys.select", "Space"),
            new Line("keys.select-all", "Ctrl A"),
            new Line("keys.copy", "Ctrl C"),
            new Line("copy.csv", "Ctrl Shift C"));

    private static final List<Line> LOGS = List.of(
            new Line("keys.logs.find", "Ctrl F"),
            new Line("logs.hit.next", "F3"),
            new Line("logs.hit.before", "Shift F3"),
            new Line("logs.copy", "Ctrl C"),
            new Line("keys.logs.follow", "End"));

    KeysBody(Frame frame) {
        super(24);
        getStyleClass().addAll("sheet-section", "last");
        getChildren()
                .addAll(
                        column(frame, "keys.everywhere", EVERYWHERE),
                        new VBox(24, column(frame, "keys.table", TABLE), column(frame, "keys.logs", LOGS)));
    }

    private static VBox column(Frame frame, String titleKey, List<Line> lines) {
        Label title = new Label(frame.text(titleKey));
        title.getStyleClass().add("section-title");
        VBox column = new VBox(title);
        column.setPrefWidth(COLUMN_WIDTH);
        lines.forEach(line -> column.getChildren().add(row(frame, line)));
        return column;
    }

    private static HBox row(Frame frame, Line line) {
        HBox hints = new HBox(4);
        hints.setAlignment(Pos.CENTER_LEFT);
        hints.setMinWidth(KEYS_WIDTH);
        for (String hint : line.hints()) {
            hints.getChildren().add(hint.equals("…") ? new Label(hint) : new KeyHint(hint));
        }
        Label words = new Label(frame.text(line.key()));
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(hints, words);
        row.getStyleClass().add("key-row");
        row.setAccessibleText(frame.text(line.key()) + ": " + String.join(" ", line.hints()));
        return row;
    }
}
