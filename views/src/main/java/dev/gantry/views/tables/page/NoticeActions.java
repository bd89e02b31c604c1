package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** The buttons of a banner: try now, and why. FX thread. */
final class NoticeActions {
    private NoticeActions() {}

    static Node[] of(Notice notice, Messages messages, Runnable retry) {
        List<Node> actions = new ArrayList<>();
        if (notice.retry()) {
            Button again = new Button(messages.text("banner.try-now"), Icon.RETRY.node());
            again.getStyleClass().add("bar-button");
            again.setOnAction(event -> retry.run());
            actions.add(again);
        }
        if (!notice.why().isEmpty()) {
            actions.add(why(notice.why(), messages));
        }
        return actions.toArray(Node[]::new);
    }

    /** A press shows what a pointer resting there would. */
    private static Button why(String reason, Messages messages) {
        Button why = new Button(messages.text("banner.why"));
        why.getStyleClass().addAll("bar-button", "plain");
        Tooltip tip = new Tooltip(reason);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        tip.setShowDelay(Duration.ZERO);
        tip.setAutoHide(true);
        why.setTooltip(tip);
        why.setAccessibleHelp(reason);
        why.setOnAction(event -> {
            var place = why.localToScreen(0, why.getHeight() + 4);
            tip.show(why, place.getX(), place.getY());
        });
        return why;
    }
}
