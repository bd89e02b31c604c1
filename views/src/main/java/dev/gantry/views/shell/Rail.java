package dev.gantry.views.shell;

import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.KeyHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The screens at the left, grouped; icons alone while collapsed. FX thread. */
final class Rail extends VBox {
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final Frame frame;
    private final List<RailItem> items = new ArrayList<>();
    private final List<Node> wordsOnly = new ArrayList<>();
    private final PressableBox fold;

    Rail(Frame frame) {
        this.frame = frame;
        getStyleClass().add("rail");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(frame.text("shell.rail.name"));
        String group = "";
        for (Destination destination : Destinations.ALL) {
            if (!destination.groupKey().equals(group)) {
                group = destination.groupKey();
                getChildren().add(words(new Label(frame.text(group)), "rail-group"));
            }
            RailItem item = new RailItem(frame, destination);
            items.add(item);
            getChildren().add(item);
        }
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        fold = foot(Icon.COLLAPSE, "rail-fold", "shell.rail.collapse", frame.asks()::foldRail, "Ctrl B");
        PressableBox keys = foot(Icon.HELP, "rail-keys", "shell.help.name", frame.asks()::keys, "?");
        getChildren().addAll(space, fold, keys);
    }

    private PressableBox foot(Icon icon, String id, String key, Runnable action, String hint) {
        Label name = new Label(frame.text(key));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        PressableBox item =
                new PressableBox(icon.node(), words(name, "rail-name"), words(new KeyHint(hint), "rail-key"));
        item.onPress(action);
        item.setId(id);
        item.getStyleClass().add("rail-item");
        item.name(frame.text(key), frame.text(key));
        return item;
    }

    private Node words(Label label, String styleClass) {
        label.getStyleClass().add(styleClass);
        wordsOnly.add(label);
        return label;
    }

    void select(String destination) {
        items.forEach(item -> item.select(item.destination().id().equals(destination)));
    }

    void collapse(boolean collapsed) {
        pseudoClassStateChanged(COLLAPSED, collapsed);
        wordsOnly.forEach(words -> {
            words.setManaged(!collapsed);
            words.setVisible(!collapsed);
        });
        items.forEach(item -> item.collapse(collapsed));
        fold.getChildren().set(0, (collapsed ? Icon.EXPAND : Icon.COLLAPSE).node());
        String key = collapsed ? "shell.rail.expand" : "shell.rail.collapse";
        fold.name(frame.text(key), frame.text(key));
    }

    void show(Map<String, Tally> tallies) {
        items.forEach(item -> item.show(tallies.getOrDefault(item.destination().id(), Tally.NONE)));
    }
}
