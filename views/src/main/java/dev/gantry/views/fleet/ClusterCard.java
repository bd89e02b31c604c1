package dev.gantry.views.fleet;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.Protection;
import dev.gantry.views.controls.ClusterFace;
import dev.gantry.views.controls.ClusterSquare;
import dev.gantry.views.controls.CountLabel;
import dev.gantry.views.controls.FreshnessBadge;
import dev.gantry.views.controls.Guard;
import dev.gantry.views.controls.HealthBar;
import dev.gantry.views.controls.ProtectionTag;
import dev.gantry.views.controls.Sparkline;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.words.ValueWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One cluster: who it is, how fresh, how much is well, how full. A click shows its pods. FX thread. */
final class ClusterCard extends VBox {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double WITH_RATE = 370;
    private static final List<Tone> TROUBLES =
            List.of(Tone.FAILING, Tone.WARNING, Tone.PROGRESSING, Tone.LOST, Tone.UNKNOWN);

    private final Messages messages;
    private final ClusterSquare square = new ClusterSquare(ClusterSquare.Size.CARD);
    private final Label name = new Label();
    private final HBox title = new HBox(8, name);
    private final Label where = new Label();
    private final FreshnessBadge badge = new FreshnessBadge();
    private final Figure nodes;
    private final Figure pods;
    private final Sparkline sparkline = new Sparkline(92, 26);
    private final Label changes = new Label();
    private final HealthBar health = new HealthBar();
    private final HBox loads = new HBox(12);

    ClusterCard(Messages messages, Runnable open) {
        this.messages = messages;
        nodes = new Figure(messages.text("fleet.card.nodes"));
        pods = new Figure(messages.text("fleet.card.pods"));
        getStyleClass().addAll("panel", "cluster-card");
        name.getStyleClass().add("card-title");
        where.getStyleClass().add("card-where");
        changes.getStyleClass().addAll("small", "muted");
        changes.setMinWidth(USE_PREF_SIZE);
        title.setAlignment(Pos.CENTER_LEFT);
        VBox names = new VBox(1, title, where);
        Node gap = gap();
        HBox head = new HBox(12, square, names, gap, badge);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox rate = new VBox(2, sparkline, changes);
        rate.setAlignment(Pos.TOP_RIGHT);
        HBox figures = new HBox(new HBox(24, nodes, pods), gap(), rate);
        widthProperty().subscribe(width -> {
            boolean narrow = width.doubleValue() > 0 && width.doubleValue() < WITH_RATE;
            // The status bar has the rate too; nodes and pods have no other place.
            rate.setManaged(width.doubleValue() >= WITH_RATE);
            rate.setVisible(rate.isManaged());
            // How fresh it is matters more than where it is.
            if (narrow == head.getChildren().contains(badge)) {
                head.getChildren().setAll(narrow ? List.of(square, names) : List.of(square, names, gap, badge));
                names.getChildren().setAll(title, narrow ? badge : where);
            }
        });
        getChildren().addAll(head, figures, health, loads);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> open.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });
    }

    private static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    void show(ClusterSummary summary, ClusterFace face, double[] rates) {
        square.show(face);
        name.setText(summary.name());
        where.setText(summary.where());
        guard(face.guard());
        badge.show(
                summary.badge().tone(), summary.badge().words(), summary.badge().detail());
        ClusterSummary.Figures figures = summary.figures();
        String unknown = messages.text("value.unknown");
        nodes.show(
                summary.known() ? figures.nodes() : unknown,
                summary.known() ? troubles(figures.nodeTones(), summary.stale()) : List.of());
        pods.show(
                summary.known() ? figures.pods() : unknown,
                summary.known() ? troubles(figures.podTones(), summary.stale()) : List.of());
        changes.setText(summary.stale() ? unknown : figures.changes());
        sparkline.show(rates, changes.getText());
        sparkline.setStale(summary.stale());
        health.show(summary.known() ? figures.podTones() : Map.of(), spoken(figures.podTones()));
        loads.getChildren().setAll(summary.loads().stream().map(this::load).toList());
        pseudoClassStateChanged(STALE, summary.stale());
        setAccessibleText(messages.text("fleet.card.open", summary.name()) + ", "
                + summary.badge().words());
    }

    private void guard(Guard guard) {
        Protection protection = switch (guard) {
            case NORMAL -> Protection.NORMAL;
            case PROTECTED -> Protection.PROTECTED;
            case READ_ONLY -> Protection.READ_ONLY;
        };
        ProtectionTag tag = new ProtectionTag(guard, ValueWords.of(protection, messages));
        title.getChildren().setAll(name, tag);
    }

    private List<CountLabel> troubles(Map<Tone, Long> tones, boolean old) {
        List<CountLabel> labels = new ArrayList<>();
        for (Tone tone : TROUBLES) {
            long count = tones.getOrDefault(tone, 0L);
            if (count > 0) {
                labels.add(counted(tone, count, messages.count(count)));
            }
        }
        if (labels.isEmpty()) {
            labels.add(
                    old
                            ? counted(Tone.OFFLINE, 1, messages.text("fleet.card.were-ready"))
                            : counted(Tone.HEALTHY, 1, messages.text("fleet.card.all-ready")));
        }
        return labels;
    }

    private CountLabel counted(Tone tone, long count, String text) {
        CountLabel label = new CountLabel(tone);
        label.show(tone, count, text, text + " " + ValueWords.of(tone, messages));
        return label;
    }

    private String spoken(Map<Tone, Long> tones) {
        return messages.text(
                "fleet.card.health",
                tones.getOrDefault(Tone.FAILING, 0L),
                tones.getOrDefault(Tone.WARNING, 0L),
                tones.getOrDefault(Tone.PROGRESSING, 0L),
                tones.getOrDefault(Tone.HEALTHY, 0L));
    }

    private Node load(ClusterSummary.Load load) {
        return new LoadMeter(messages.text(load.nameKey()), load);
    }

    /** A number, its unit, and the troubled ones below. */
    private static final class Figure extends VBox {
        private final Label number = new Label();
        private final HBox marks = new HBox(8);

        Figure(String unit) {
            number.getStyleClass().add("figure");
            number.setMinWidth(USE_PREF_SIZE);
            Label of = new Label(unit);
            of.getStyleClass().add("card-unit");
            of.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(6, number, of);
            line.setAlignment(Pos.BASELINE_LEFT);
            getChildren().addAll(line, marks);
        }

        void show(String text, List<CountLabel> labels) {
            number.setText(text);
            marks.getChildren().setAll(labels);
        }
    }
}
