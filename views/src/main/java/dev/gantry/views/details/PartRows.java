package dev.gantry.views.details;

import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.details.ObjectFacts.Condition;
import dev.gantry.views.details.ObjectFacts.Container;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Containers and conditions as aligned rows, each with its mark. FX thread. */
final class PartRows {
    private static final double NAME = 150;
    private static final double IMAGE = 220;

    private PartRows() {}

    static GridPane containers(ObjectFacts facts) {
        GridPane grid = grid(fixed(), upTo(NAME), fixed(), growing(), right(), upTo(IMAGE), right());
        int row = 0;
        for (Container container : facts.containers()) {
            Label name = label(container.name(), container.name(), "fact-value", "mono");
            Label image = label(container.image().brief(), container.image().whole(), "fact-name", "mono");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            image.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            grid.addRow(
                    row++,
                    new StateMark(container.tone()),
                    name,
                    word(container.tone(), container.word()),
                    label(container.detail(), container.detail(), "fact-name"),
                    label(container.restarts(), "", "fact-name"),
                    image,
                    label(container.since().age(), container.since().exact(), "fact-name"));
        }
        return grid;
    }

    static GridPane conditions(ObjectFacts facts) {
        GridPane grid = grid(fixed(), upTo(2 * NAME), fixed(), growing(), right());
        int row = 0;
        for (Condition condition : facts.conditions()) {
            grid.addRow(
                    row++,
                    new StateMark(condition.tone()),
                    label(condition.type(), condition.type(), "fact-value"),
                    word(condition.tone(), condition.status()),
                    label(condition.detail(), condition.detail(), "fact-name"),
                    label(condition.since().age(), condition.since().exact(), "fact-name"));
        }
        return grid;
    }

    private static Label word(Tone tone, String text) {
        Label word = label(text, "", "fact-word", "tone-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        tone.applyTo(word);
        return word;
    }

    /** A text, and where it may be short for something or cut, the whole of it in a tooltip. */
    static Label label(String text, String whole, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        if (!whole.isEmpty()) {
            label.setTooltip(new Tooltip(whole));
        }
        return label;
    }

    private static GridPane grid(ColumnConstraints... columns) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        grid.getColumnConstraints().addAll(columns);
        return grid;
    }

    private static ColumnConstraints fixed() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints right() {
        ColumnConstraints column = fixed();
        column.setHalignment(HPos.RIGHT);
        return column;
    }

    private static ColumnConstraints upTo(double width) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMaxWidth(width);
        column.setMinWidth(0);
        return column;
    }

    /** Takes what the others leave, however much it has to say, so that names are cut last. */
    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(0);
        column.setPrefWidth(0);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
