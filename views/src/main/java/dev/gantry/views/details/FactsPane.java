package dev.gantry.views.details;

import dev.gantry.resources.Messages;
import dev.gantry.views.details.Tree.Fact;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One object at a glance: how its parts stand to the left, facts and labels to the right. FX thread. */
final class FactsPane extends ScrollPane {
    private static final double NAMES = 132;
    private static final double FACTS = 360;
    private static final double BESIDE = 920;

    private final Messages messages;
    private final VBox parts = new VBox();
    private final VBox facts = new VBox();
    private final HBox beside = new HBox();
    private final VBox below = new VBox();

    FactsPane(Messages messages) {
        this.messages = messages;
        List.of(parts, facts, beside, below).forEach(box -> box.getStyleClass().add("facts-part"));
        beside.getStyleClass().addAll("detail-body", "facts-beside");
        below.getStyleClass().add("detail-body");
        HBox.setHgrow(parts, Priority.ALWAYS);
        facts.setMinWidth(0);
        parts.setMinWidth(0);
        setFitToWidth(true);
        setFocusTraversable(false);
        widthProperty().addListener((observed, before, width) -> arrange());
        arrange();
    }

    /** Two columns where there is room, else one. */
    private void arrange() {
        boolean wide = getWidth() >= BESIDE && !parts.getChildren().isEmpty();
        boolean asBefore = getContent() == (wide ? beside : below);
        if (asBefore) {
            return;
        }
        beside.getChildren().clear();
        below.getChildren().clear();
        facts.setPrefWidth(wide ? FACTS : Region.USE_COMPUTED_SIZE);
        facts.setMaxWidth(wide ? FACTS : Double.MAX_VALUE);
        (wide ? beside : below).getChildren().setAll(parts, facts);
        setContent(wide ? beside : below);
    }

    void show(ObjectFacts found) {
        parts.getChildren().clear();
        facts.getChildren().clear();
        add(parts, "pods.detail.containers", found.containers().isEmpty(), () -> PartRows.containers(found));
        add(parts, "pods.detail.conditions", found.conditions().isEmpty(), () -> PartRows.conditions(found));
        add(facts, "details.facts", found.basics().isEmpty(), () -> grid(found.basics()));
        add(facts, "pods.detail.labels", found.labels().isEmpty(), () -> labels(found.labels()));
        parts.setManaged(!parts.getChildren().isEmpty());
        arrange();
        setVvalue(0);
    }

    void say(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        parts.getChildren().setAll(label);
        parts.setManaged(true);
        facts.getChildren().clear();
    }

    private void add(VBox to, String titleKey, boolean empty, java.util.function.Supplier<Node> content) {
        if (!empty) {
            Label title = new Label(messages.text(titleKey));
            title.getStyleClass().add("facts-title");
            VBox section = new VBox(title, content.get());
            section.getStyleClass().add("facts-section");
            to.getChildren().add(section);
        }
    }

    private static Node grid(List<Fact> all) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAMES), values);
        int row = 0;
        for (Fact fact : all) {
            Label value = PartRows.label(fact.value(), fact.exact(), "fact-value");
            value.setWrapText(true);
            grid.addRow(row++, PartRows.label(fact.name(), "", "fact-name"), value);
        }
        return grid;
    }

    private static Node labels(List<Fact> all) {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("label-chips");
        for (Fact fact : all) {
            String text = fact.name() + "=" + fact.value();
            chips.getChildren().add(PartRows.label(text, text, "label-chip"));
        }
        return chips;
    }
}
