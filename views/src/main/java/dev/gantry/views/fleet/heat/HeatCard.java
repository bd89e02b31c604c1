package dev.gantry.views.fleet.heat;

import dev.gantry.resources.Messages;
import dev.gantry.services.health.Health;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.views.controls.KeyHint;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.controls.Tones;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is known of the node that is pointed at, beside its cell. FX thread. */
final class HeatCard extends VBox {
    private static final double WIDEST = 300;

    private final StateMark mark = new StateMark(Tone.HEALTHY);
    private final Label name = new Label();
    private final Label load = new Label();
    private final Label trouble = new Label();
    private final Label old = new Label();
    private final HBox keys;

    HeatCard(Messages messages) {
        getStyleClass().add("heat-card");
        name.getStyleClass().add("heat-card-name");
        load.getStyleClass().add("small");
        trouble.getStyleClass().addAll("small", "tone-word");
        old.getStyleClass().addAll("small", "tone-word");
        Tone.LOST.applyTo(old);
        trouble.setWrapText(true);
        old.setWrapText(true);
        Label opens = new Label(messages.text("fleet.heat.key.open"));
        opens.getStyleClass().addAll("small", "muted");
        HBox title = new HBox(8, mark, name);
        title.setAlignment(Pos.CENTER_LEFT);
        keys = new HBox(6, new KeyHint("Enter"), opens);
        keys.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, load, trouble, old, keys);
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        setMaxWidth(WIDEST);
    }

    void show(HeatNode node, HeatWords words) {
        Tone tone = Tones.of(node.health());
        mark.setTone(tone);
        name.setText(node.node().name());
        load.setText(words.load(node));
        show(trouble, words.trouble(node));
        (node.health() == Health.HEALTHY ? Tone.UNKNOWN : tone).applyTo(trouble);
        show(old, words.old(node));
        setVisible(true);
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    /** Puts itself below a cell, above it where there is more room, within the width of the map. */
    void place(double x, double y, double width, double height) {
        double wide = Math.min(Math.min(WIDEST, width), Math.ceil(prefWidth(-1)));
        double high = Math.ceil(prefHeight(wide));
        double below = y + HeatLayout.CELL + 8;
        double above = y - high - 8;
        double top = below + high <= height || above < 0 ? below : above;
        double left = Math.clamp(x - wide / 3, 0, Math.max(0, width - wide));
        resizeRelocate(Math.round(left), Math.round(top), wide, high);
    }
}
