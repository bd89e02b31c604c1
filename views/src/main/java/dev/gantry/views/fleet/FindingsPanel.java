package dev.gantry.views.fleet;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.KeyHint;
import dev.gantry.views.navigation.Faces;
import dev.gantry.views.navigation.Navigator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What needs a person now, ranked; Enter or a click goes there. FX thread. */
final class FindingsPanel extends VBox {
    private static final double ROW = 52;

    private final ListView<Finding> list = new ListView<>();
    private final Label count = new Label();
    private final Label none = new Label();
    private final Messages messages;
    private final HBox foot;
    private final Navigator navigator;

    FindingsPanel(Messages messages, Faces faces, Navigator navigator) {
        this.navigator = navigator;
        this.messages = messages;
        getStyleClass().add("panel");
        setId("findings");
        Label title = new Label(messages.text("fleet.problems.title"));
        title.getStyleClass().add("panel-title");
        count.getStyleClass().add("count-soft");
        Label order = new Label(messages.text("fleet.problems.order"));
        order.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, count, gap, order);
        head.getStyleClass().add("panel-head");
        none.getStyleClass().add("muted");
        list.getStyleClass().add("findings");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new FindingCell(faces));
        list.setAccessibleText(messages.text("fleet.problems.title"));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open();
            }
        });
        StackPane body = new StackPane(list, none);
        setVgrow(body, Priority.ALWAYS);
        foot = foot(messages);
        getChildren().addAll(head, body, foot);
    }

    private static HBox foot(Messages messages) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(
                gap,
                new KeyHint("↑"),
                new KeyHint("↓"),
                word(messages.text("palette.key.choose")),
                new KeyHint("Enter"),
                word(messages.text("fleet.key.open")));
        foot.getStyleClass().add("panel-foot");
        return foot;
    }

    private static Label word(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private void open() {
        Finding chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            navigator.open(chosen.route());
        }
    }

    /** The same trouble stays chosen, however its numbers changed. */
    void show(List<Finding> findings, boolean reading) {
        none.setText(messages.text(reading ? "fleet.problems.reading" : "fleet.problems.none"));
        none.setVisible(findings.isEmpty());
        list.setVisible(!findings.isEmpty());
        foot.setVisible(!findings.isEmpty());
        count.setText(Integer.toString(findings.size()));
        count.setVisible(!findings.isEmpty());
        if (findings.equals(list.getItems())) {
            return;
        }
        @Nullable Finding chosen = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(findings);
        if (chosen != null) {
            findings.stream()
                    .filter(finding -> finding.id().equals(chosen.id()))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }

    void focusList() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }
}
