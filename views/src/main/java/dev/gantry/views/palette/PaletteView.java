package dev.gantry.views.palette;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.KeyHint;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The palette's field and list. The keyboard stays in the field; arrows move the choice in the list. FX thread. */
public final class PaletteView extends VBox {
    private static final double ROW = 32;
    private static final int SHOWN_ROWS = 12;

    private final PaletteModel model;
    private final Messages messages;
    private final Runnable close;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Label nothing = new Label();
    private final ListChangeListener<PaletteEntry> follow = change -> answered();

    /** @param close takes the palette away; called before an entry does its work */
    public PaletteView(PaletteModel model, Messages messages, Runnable close) {
        this.model = model;
        this.messages = messages;
        this.close = close;
        setId("palette");
        getStyleClass().addAll("sheet", "palette");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(messages.text("palette.name"));
        getChildren().addAll(head(), list(), nothing(), foot());
        model.results().addListener(follow);
        answered();
    }

    /** Where the keyboard goes first. */
    public Node field() {
        return field;
    }

    private HBox head() {
        field.setId("palette-field");
        field.getStyleClass().add("palette-field");
        field.setPromptText(messages.text("palette.prompt"));
        field.setAccessibleText(messages.text("palette.name"));
        field.textProperty().addListener((observed, before, text) -> model.type(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox head = new HBox(Icon.SEARCH.node("icon-16"), field);
        head.getStyleClass().add("palette-head");
        return head;
    }

    private ListView<PaletteEntry> list() {
        list.setId("palette-list");
        list.getStyleClass().add("palette-list");
        list.setFixedCellSize(ROW);
        list.setItems(model.results());
        list.setFocusTraversable(false);
        list.setAccessibleText(messages.text("palette.name"));
        list.setCellFactory(view -> new PaletteCell());
        list.setOnMouseClicked(event -> choose());
        return list;
    }

    private Label nothing() {
        nothing.getStyleClass().addAll("muted", "palette-nothing");
        nothing.managedProperty().bind(nothing.visibleProperty());
        return nothing;
    }

    private HBox foot() {
        HBox foot = new HBox(
                8,
                new KeyHint("↑"),
                new KeyHint("↓"),
                word("palette.key.choose"),
                new KeyHint("Enter"),
                word("palette.key.open"),
                new KeyHint("Esc"),
                word("palette.key.close"));
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private Label word(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().addAll("micro", "muted");
        return label;
    }

    private void answered() {
        boolean empty = model.results().isEmpty();
        nothing.setVisible(empty);
        nothing.setText(messages.text("palette.none", model.typed()));
        list.setVisible(!empty);
        list.setManaged(!empty);
        double height = Math.min(SHOWN_ROWS, model.results().size()) * ROW + 10;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        if (!empty && list.getSelectionModel().getSelectedIndex() < 0) {
            list.getSelectionModel().select(0);
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-SHOWN_ROWS);
            case PAGE_DOWN -> move(SHOWN_ROWS);
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int size = model.results().size();
        if (size == 0) {
            return;
        }
        int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(Math.max(0, at - SHOWN_ROWS + 1));
    }

    private void choose() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            close.run();
            model.choose(entry);
        }
    }
}
