package dev.gantry.views.settings;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.settings.SettingsStore;
import dev.gantry.views.controls.ClusterFace;
import dev.gantry.views.controls.ClusterSquare;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.ToolButton;
import dev.gantry.views.navigation.PageContext;
import dev.gantry.views.words.ValueWords;
import java.util.Arrays;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One cluster in the settings: its letters, its colour, its protection. FX thread. */
final class ClusterEditor extends HBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final PageContext context;
    private final String cluster;
    private final ClusterSquare square;

    ClusterEditor(PageContext context, String cluster) {
        super(10);
        this.context = context;
        this.cluster = cluster;
        Messages messages = context.messages();
        getStyleClass().add("switch-row");
        ClusterFace face = context.faces().of(cluster);
        square = new ClusterSquare(ClusterSquare.Size.CHIP, face);
        Label name = new Label(cluster);
        name.setMaxWidth(Double.MAX_VALUE);
        setHgrow(name, Priority.ALWAYS);
        ToolButton colour =
                new ToolButton(Icon.COLOUR, messages.text("settings.cluster.colour", cluster), this::nextColour);
        Choices<Protection> protection = Choices.of(
                Arrays.asList(Protection.values()),
                settings().current().cluster(cluster).effectiveProtection(),
                one -> ValueWords.of(one, messages),
                this::protect);
        getChildren().addAll(square, name, letters(messages, face), colour, protection);
    }

    private TextField letters(Messages messages, ClusterFace face) {
        TextField letters = new TextField(face.letters());
        letters.getStyleClass().addAll("field", "letters-field");
        letters.setPrefWidth(48);
        letters.setMinWidth(48);
        letters.setAccessibleText(messages.text("settings.cluster.letters", cluster));
        letters.setTextFormatter(new TextFormatter<>(ClusterEditor::twoCapitals));
        letters.textProperty().addListener((observed, before, text) -> {
            boolean taken = isTaken(text, face().hue());
            letters.pseudoClassStateChanged(ERROR, taken);
            if (!taken) {
                show(text.strip(), settings().current().cluster(cluster).colour());
            }
        });
        return letters;
    }

    /** A change that would make more than two characters of it changes nothing. */
    private static TextFormatter.Change twoCapitals(TextFormatter.Change change) {
        change.setText(change.getText().toUpperCase(Locale.ROOT));
        String next = change.getControlNewText();
        if (next.codePointCount(0, next.length()) > 2) {
            change.setText("");
            change.setRange(change.getRangeStart(), change.getRangeStart());
        }
        return change;
    }

    private void protect(Protection protection) {
        settings().update(old -> old.withCluster(cluster, old.cluster(cluster).withProtection(protection)));
        square.show(face());
    }

    /** The next colour that, with these letters, no other cluster has. */
    private void nextColour() {
        ClusterFace now = face();
        int hue = now.hue();
        for (int step = 0; step < ClusterFace.HUES; step++) {
            hue = hue % ClusterFace.HUES + 1;
            if (!isTaken(now.letters(), hue)) {
                show(settings().current().cluster(cluster).letters(), hue);
                return;
            }
        }
    }

    private void show(String letters, int colour) {
        settings().update(old -> old.withCluster(cluster, old.cluster(cluster).withSquare(letters, colour)));
        square.show(face());
    }

    private boolean isTaken(String letters, int hue) {
        return context.faces().facesProperty().get().values().stream()
                .anyMatch(other ->
                        !other.name().equals(cluster) && other.letters().equals(letters) && other.hue() == hue);
    }

    private ClusterFace face() {
        return context.faces().of(cluster);
    }

    private SettingsStore settings() {
        return context.settings();
    }
}
