package dev.gantry.views.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.value.WritableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

/**
 * The movements of one owner: each short, eased out, and at its end at once where the scene's preferences ask for
 * reduced motion or where nobody can see it. FX thread; call {@link #finish} when the owner goes, so that nothing runs
 * on.
 */
public final class Motion {
    /** How long a popup takes to appear. */
    public static final Duration POPUP = Duration.millis(100);

    /** How long a sheet takes to rise, and a panel to open. */
    public static final Duration SHEET = Duration.millis(160);

    private static final double RISE = 8;

    private final List<Timeline> running = new ArrayList<>();

    /** Whether anything may move in the scene of that node: it is seen, and neither user nor desktop want less. */
    public static boolean isWanted(Node node) {
        Scene scene = node.getScene();
        return scene != null
                && scene.getWindow() != null
                && scene.getWindow().isShowing()
                && !scene.getPreferences().isReducedMotion();
    }

    /** Lets a popup appear. */
    public void fade(Node node) {
        if (isWanted(node)) {
            node.setOpacity(0);
            run(POPUP, () -> {}, to(node.opacityProperty(), 1.0));
        }
    }

    /** Lets a sheet appear from a little below. */
    public void rise(Node node) {
        if (isWanted(node)) {
            node.setOpacity(0);
            node.setTranslateY(RISE);
            run(SHEET, () -> {}, to(node.opacityProperty(), 1.0), to(node.translateYProperty(), 0.0));
        }
    }

    /** Moves an edge to where it belongs, then does what is left to do; in one go where nothing may move. */
    public void slide(Node near, WritableValue<Number> edge, double end, Runnable then) {
        finish();
        if (isWanted(near)) {
            run(SHEET, then, to(edge, end));
        } else {
            edge.setValue(end);
            then.run();
        }
    }

    private static KeyValue to(WritableValue<Number> value, double end) {
        return new KeyValue(value, end, Interpolator.EASE_OUT);
    }

    private void run(Duration time, Runnable then, KeyValue... ends) {
        Timeline timeline = new Timeline(new KeyFrame(time, ends));
        timeline.setOnFinished(event -> {
            running.remove(timeline);
            then.run();
        });
        running.add(timeline);
        timeline.play();
    }

    public boolean isMoving() {
        return !running.isEmpty();
    }

    /** Brings everything to its end now. */
    public void finish() {
        for (Timeline timeline : List.copyOf(running)) {
            timeline.jumpTo(timeline.getTotalDuration());
            timeline.stop();
            if (running.contains(timeline)) {
                timeline.getOnFinished().handle(new ActionEvent());
            }
        }
    }
}
