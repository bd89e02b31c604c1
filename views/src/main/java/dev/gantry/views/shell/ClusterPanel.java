package dev.gantry.views.shell;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.cluster.ProtectionRules;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.services.problems.ContextProblem;
import dev.gantry.services.settings.ClusterChoice;
import dev.gantry.services.settings.SettingsStore;
import dev.gantry.views.controls.ClusterSquare;
import dev.gantry.views.controls.FreshnessBadge;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.settings.Choices;
import dev.gantry.views.words.ProblemWords;
import dev.gantry.views.words.ValueWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Everything the shell knows of one cluster, and what may be done about its connection: state and why, server, version,
 * clock, warnings, protection. FX thread; {@link #refresh} brings it up to date.
 */
final class ClusterPanel extends VBox {
    /** Less than this is the wire's doing, not the clock's. */
    private static final Duration SKEW_WORTH_TELLING = Duration.ofSeconds(2);

    private static final double WIDTH = 400;

    private final Frame frame;
    private final ClusterLink link;
    private final FreshnessBadge badge = new FreshnessBadge();
    private final Label sentence = wrapped("muted");
    private final Label version = fact();
    private final VBox cautions = new VBox(6);
    private final HBox buttons = new HBox(8);
    private final Runnable close;
    private List<String> toldCautions = List.of();

    ClusterPanel(Frame frame, ClusterLink link, Runnable close) {
        this.frame = frame;
        this.link = link;
        this.close = close;
        setId("cluster-panel");
        getStyleClass().add("popover-panel");
        setPrefWidth(WIDTH);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(link.cluster().name());
        buttons.setAlignment(Pos.CENTER_LEFT);
        cautions.setManaged(false);
        getChildren().addAll(head(), sentence, facts(), cautions, line(), protection(), line(), buttons);
        fillButtons();
        refresh();
    }

    private HBox head() {
        Label name = new Label(link.cluster().name());
        name.getStyleClass().add("card-title");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(
                12,
                new ClusterSquare(
                        ClusterSquare.Size.CARD,
                        frame.context().faces().of(link.cluster().name())),
                name,
                badge);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox facts() {
        Cluster cluster = link.cluster();
        Label server = fact();
        server.getStyleClass().add("mono");
        String address = cluster.server().toString();
        server.setText(address.isEmpty() ? frame.text("value.unknown") : address);
        VBox facts = new VBox(4, factRow("shell.cluster.server", server), factRow("shell.cluster.version", version));
        if (!cluster.context().equals(cluster.name())) {
            Label context = fact();
            context.setText(cluster.context());
            facts.getChildren().add(factRow("shell.cluster.context", context));
        }
        if (!cluster.namespace().isEmpty()) {
            Label namespace = fact();
            namespace.setText(cluster.namespace());
            facts.getChildren().add(factRow("shell.cluster.namespace", namespace));
        }
        return facts;
    }

    private HBox factRow(String key, Node value) {
        Label name = new Label(frame.text(key));
        name.getStyleClass().add("fact-name");
        name.setMinWidth(90);
        HBox row = new HBox(8, name, value);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private VBox protection() {
        String cluster = link.cluster().name();
        SettingsStore settings = frame.context().settings();
        ClusterChoice choice = settings.current().cluster(cluster);
        Label title = new Label(frame.text("settings.protection.name"));
        title.getStyleClass().add("strong");
        Label note = wrapped("muted");
        Choices<Protection> choices = Choices.of(
                Arrays.asList(Protection.values()),
                choice.effectiveProtection(),
                protection -> ValueWords.of(protection, frame.messages()),
                protection -> {
                    settings.update(
                            old -> old.withCluster(cluster, old.cluster(cluster).withProtection(protection)));
                    note.setText(note(protection));
                });
        choices.setId("protection");
        note.setText(note(choice.effectiveProtection()));
        VBox box = new VBox(6, title, choices, note);
        if (choice.protection() == null && isProtectionSuggested()) {
            box.getChildren().add(1, suggestion(choices));
        }
        return box;
    }

    private boolean isProtectionSuggested() {
        Cluster cluster = link.cluster();
        return ProtectionRules.suggest(cluster.context(), cluster.server()) == Protection.PROTECTED;
    }

    private HBox suggestion(Choices<Protection> choices) {
        Label words = wrapped("small");
        words.setText(frame.text("cluster.protection.suggested", link.cluster().name()));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox[] self = new HBox[1];
        Button protect = bar("shell.cluster.protect", () -> {
            choices.choose(Protection.PROTECTED);
            self[0].setVisible(false);
            self[0].setManaged(false);
        });
        HBox row = new HBox(8, new StateMark(Tone.WARNING), words, protect);
        self[0] = row;
        row.setId("protection-suggestion");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String note(Protection protection) {
        return ValueWords.meaningOf(protection, frame.messages());
    }

    private void fillButtons() {
        String cluster = link.cluster().name();
        var scope = frame.context().scope();
        if (!scope.isConnected(cluster)) {
            buttons.getChildren().add(bar("shell.cluster.connect", then(() -> scope.connect(cluster))));
            return;
        }
        Button retry = bar("banner.try-now", link::retryNow);
        retry.setId("cluster-retry");
        Button only = bar("shell.cluster.only", then(() -> scope.showOnly(cluster)));
        only.setId("cluster-only");
        Button toggle = bar(
                scope.isShown(cluster) ? "shell.cluster.hide" : "shell.cluster.show",
                then(() -> scope.toggle(cluster)));
        Button all = bar("shell.clusters.all", then(scope::showAll));
        Button disconnect = bar("shell.cluster.disconnect", then(() -> scope.disconnect(cluster)));
        disconnect.getStyleClass().add("plain");
        toggle.setDisable(scope.isShown(cluster) && scope.shownProperty().get().size() == 1);
        buttons.getChildren().addAll(retry, scope.isNarrowed() ? all : only, toggle, disconnect);
    }

    private Runnable then(Runnable action) {
        return () -> {
            close.run();
            action.run();
        };
    }

    private Button bar(String key, Runnable action) {
        Button button = new Button(frame.text(key));
        button.getStyleClass().add("bar-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Where the keyboard goes first. */
    Node firstFocus() {
        return buttons.getChildren().getFirst();
    }

    /** Shows how the cluster stands now. */
    void refresh() {
        ClusterWords words = frame.words(link);
        badge.show(words.tone(), words.word(), "");
        sentence.setText(words.sentence());
        ServerFacts facts = link.server();
        String known = facts.version();
        version.setText(known == null ? frame.text("value.unknown") : known);
        showCautions(facts.clockSkew());
    }

    private void showCautions(@Nullable Duration skew) {
        Cluster cluster = link.cluster();
        List<String> told = new ArrayList<>();
        if (cluster.insecure()) {
            told.add(frame.text("cluster.tls.insecure", cluster.name()));
        }
        cluster.warnings().stream()
                .filter(warning -> !(warning instanceof ContextProblem.Insecure))
                .forEach(warning -> told.add(ProblemWords.of(warning, frame.messages())));
        if (skew != null && skew.abs().compareTo(SKEW_WORTH_TELLING) > 0) {
            String span = frame.messages().durations().span(skew.abs());
            told.add(frame.text("cluster.clock.skew", cluster.name(), span));
        }
        if (!told.equals(toldCautions)) {
            toldCautions = told;
            cautions.setManaged(!told.isEmpty());
            cautions.getChildren().setAll(told.stream().map(this::caution).toList());
        }
    }

    private HBox caution(String words) {
        Label label = wrapped("caution");
        label.setText(words);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(8, new StateMark(Tone.WARNING), label);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static Label wrapped(String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll("small", styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label fact() {
        Label label = new Label();
        label.getStyleClass().add("fact-value");
        return label;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().add("hairline");
        return line;
    }
}
