package dev.gantry.views.shell;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.views.controls.ClusterFace;
import dev.gantry.views.controls.ClusterSquare;
import dev.gantry.views.controls.Guard;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.words.ValueWords;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * A cluster at the top: square, name, how it is guarded, how it stands and, while it does not answer, since when. FX
 * thread.
 */
final class ClusterChip extends PressableBox {
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");

    private final Frame frame;
    private final ClusterLink link;
    private final StateMark mark = new StateMark(Tone.UNKNOWN);
    private final Label age = new Label();

    ClusterChip(Frame frame, ClusterLink link, ClusterFace face) {
        super(square(face), name(face));
        this.frame = frame;
        this.link = link;
        onPress(this::press);
        setId("chip-" + face.name());
        getStyleClass().add("cluster-chip");
        if (face.guard() != Guard.NORMAL) {
            getChildren().add(face.guard().icon().node("icon-12"));
        }
        age.getStyleClass().addAll("chip-age", Tone.STYLE_CLASS);
        age.setMinWidth(USE_PREF_SIZE);
        age.managedProperty().bind(age.visibleProperty());
        getChildren().addAll(mark, age);
        refresh();
    }

    private static Node square(ClusterFace face) {
        return new ClusterSquare(ClusterSquare.Size.CHIP, face);
    }

    private static Node name(ClusterFace face) {
        Label name = new Label(face.name());
        name.setMaxWidth(160);
        return name;
    }

    private void press() {
        if (frame.context().scope().isConnected(link.cluster().name())) {
            frame.asks().cluster(link.cluster().name(), this);
        } else {
            frame.context().scope().connect(link.cluster().name());
        }
    }

    /** Shows how the cluster stands now. */
    void refresh() {
        String cluster = link.cluster().name();
        ClusterWords words = frame.words(link);
        boolean connected = frame.context().scope().isConnected(cluster);
        mark.setTone(words.tone());
        words.tone().applyTo(age);
        age.setText(words.brief());
        age.setVisible(!words.brief().isEmpty());
        pseudoClassStateChanged(IDLE, !connected || link.state() instanceof ClusterState.Idle);
        pseudoClassStateChanged(HIDDEN, connected && !frame.context().scope().isShown(cluster));
        String protection = ValueWords.of(
                frame.context().settings().current().cluster(cluster).effectiveProtection(), frame.messages());
        String act = connected ? "" : "\n" + frame.text("shell.clusters.connect", cluster);
        name(cluster + ", " + protection + ", " + words.word(), words.sentence() + act);
    }
}
