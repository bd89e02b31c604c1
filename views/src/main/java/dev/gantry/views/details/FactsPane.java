package dev.gantry.views.details;

import dev.gantry.views.details.ObjectFacts.Section;
import dev.gantry.views.details.Tree.Fact;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Facts in sections, name left, value right. FX thread. */
final class FactsPane extends ScrollPane {
    private static final double NAMES = 180;
    private final VBox sections = new VBox();

    FactsPane() {
        sections.getStyleClass().add("detail-body");
        setContent(sections);
        setFitToWidth(true);
    }

    void show(ObjectFacts facts) {
        sections.getChildren()
                .setAll(facts.sections().stream().map(FactsPane::section).toList());
        setVvalue(0);
    }

    void say(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        sections.getChildren().setAll(label);
    }

    private static VBox section(Section section) {
        Label title = new Label(section.title());
        title.getStyleClass().add("strong");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAMES), values);
        int row = 0;
        for (Fact fact : section.facts()) {
            Label name = new Label(fact.name());
            name.getStyleClass().add("fact-name");
            Label value = new Label(fact.value());
            value.getStyleClass().add("fact-value");
            value.setWrapText(true);
            grid.addRow(row++, name, value);
        }
        return new VBox(4, title, grid);
    }
}
