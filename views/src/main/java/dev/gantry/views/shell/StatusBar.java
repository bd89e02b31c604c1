package dev.gantry.views.shell;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.views.controls.ClusterFace;
import dev.gantry.views.controls.ClusterSquare;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.words.NameLists;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The line at the foot: what comes from each connected cluster, what is unsafe, how many rows. FX thread. */
final class StatusBar extends HBox {
    private final Frame frame;
    private final Label rest = new Label();
    private final FittingLine clusters = new FittingLine(rest, FittingLine.Flush.LEFT, this::tellRest);
    private final Label insecure = new Label("", Icon.UNLOCKED.node("icon-12"));
    private final Label rows = new Label();
    private List<Part> parts = List.of();
    private List<ClusterLink> shownLinks = List.of();
    private Map<String, ClusterFace> shownFaces = Map.of();

    StatusBar(Frame frame) {
        this.frame = frame;
        getStyleClass().add("status-bar");
        setAccessibleRole(AccessibleRole.PARENT);
        rest.getStyleClass().add("status-text");
        for (Label label : List.of(insecure, rows)) {
            label.getStyleClass().add("status-text");
            label.setMinWidth(USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        }
        rows.setId("status-rows");
        insecure.setId("status-insecure");
        insecure.setVisible(false);
        insecure.getStyleClass().add("insecure");
        clusters.setGap(16);
        setHgrow(clusters, Priority.ALWAYS);
        getChildren().addAll(clusters, insecure, rows);
        refresh(-1);
    }

    private void tellRest(int hidden) {
        rest.setText("+" + frame.messages().count(hidden));
    }

    /** @param rowCount of the page; negative where it has no rows */
    void refresh(int rowCount) {
        List<ClusterLink> links = frame.context().scope().connectedProperty().get();
        Map<String, ClusterFace> faces = frame.context().faces().facesProperty().get();
        if (!links.equals(shownLinks) || !faces.equals(shownFaces)) {
            shownLinks = links;
            shownFaces = faces;
            parts = links.stream().map(Part::new).toList();
            clusters.show(parts);
            tellInsecure(links);
        }
        parts.forEach(Part::refresh);
        clusters.requestLayout();
        rows.setVisible(rowCount >= 0);
        rows.setText(rowCount < 0 ? "" : frame.text("shell.status.rows", rowCount));
    }

    private void tellInsecure(List<ClusterLink> links) {
        List<String> names = links.stream()
                .filter(link -> link.cluster().insecure())
                .map(link -> link.cluster().name())
                .toList();
        insecure.setVisible(!names.isEmpty());
        insecure.setText(frame.text("shell.status.insecure", NameLists.all(names, frame.messages())));
    }

    private final class Part extends HBox {
        private final ClusterLink link;
        private final StateMark mark = new StateMark(Tone.UNKNOWN);
        private final Label words = new Label();

        Part(ClusterLink link) {
            this.link = link;
            getStyleClass().add("status-cluster");
            setAlignment(Pos.CENTER_LEFT);
            setAccessibleRole(AccessibleRole.TEXT);
            words.getStyleClass().add("status-text");
            words.setMinWidth(USE_PREF_SIZE);
            ClusterFace face = frame.context().faces().of(link.cluster().name());
            getChildren().addAll(new ClusterSquare(ClusterSquare.Size.STATUS, face), mark, words);
        }

        void refresh() {
            ClusterWords state = frame.words(link);
            mark.setTone(state.tone());
            words.setText(words(state));
            setAccessibleText(link.cluster().name() + ", " + state.word() + ", " + words.getText());
        }

        private String words(ClusterWords state) {
            return switch (link.state()) {
                case ClusterState.Live live -> {
                    ServerFacts facts = link.server();
                    yield frame.text(
                            "shell.status.traffic",
                            Math.round(facts.changesPerSecond()),
                            ByteRates.text(facts.bytesPerSecond()));
                }
                case ClusterState.Stale stale ->
                    frame.text(
                            "shell.status.silent",
                            frame.messages().durations().span(Duration.between(stale.since(), frame.now())));
                case ClusterState.Idle idle -> state.word();
                case ClusterState.Connecting connecting -> state.word();
                case ClusterState.Offline offline -> state.word();
                case ClusterState.Denied denied -> state.word();
            };
        }
    }
}
