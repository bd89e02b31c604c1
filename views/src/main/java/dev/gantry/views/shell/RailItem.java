package dev.gantry.views.shell;

import dev.gantry.views.controls.CountLabel;
import dev.gantry.views.controls.Tone;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One screen in the rail: icon, name, what is wrong there and how much there is. FX thread. */
final class RailItem extends PressableBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double TOTAL_WIDTH = 40;

    private final Frame frame;
    private final Destination destination;
    private final Label name = new Label();
    private final CountLabel problems = new CountLabel(Tone.FAILING);
    private final Label total = new Label();
    private Tally shown = Tally.NONE;
    private boolean collapsed;

    RailItem(Frame frame, Destination destination) {
        super(destination.icon().node());
        onPress(() -> frame.asks().open(destination.route()));
        this.frame = frame;
        this.destination = destination;
        setId("rail-" + destination.id());
        getStyleClass().add("rail-item");
        name.setText(frame.text(destination.nameKey()));
        name.getStyleClass().add("rail-name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        problems.getStyleClass().add("rail-problems");
        problems.setAlignment(Pos.CENTER_RIGHT);
        total.getStyleClass().add("rail-total");
        total.setMinWidth(TOTAL_WIDTH);
        total.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(name, problems, total);
        setSpacing(8);
        show(Tally.NONE);
    }

    Destination destination() {
        return destination;
    }

    void select(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    void collapse(boolean nowCollapsed) {
        collapsed = nowCollapsed;
        for (Node part : List.of(name, problems, total)) {
            part.setManaged(!collapsed);
            part.setVisible(!collapsed);
        }
        show(shown);
    }

    void show(Tally tally) {
        shown = tally;
        String title = frame.text(destination.nameKey());
        String spoken = frame.text("shell.rail.problems", title, tally.problems());
        problems.show(tally.tone(), tally.problems(), frame.messages().count(tally.problems()), spoken);
        problems.setVisible(tally.problems() > 0 && !collapsed);
        total.setText(tally.total() < 0 ? "" : frame.messages().count(tally.total()));
        name(tally.problems() > 0 ? spoken : title, tally.problems() > 0 ? spoken : title);
    }
}
