package dev.gantry.views.details;

import dev.gantry.resources.Messages;
import dev.gantry.services.events.Event;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.units.Ages;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.words.ProblemWords;
import java.time.Instant;
import java.util.Comparator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the cluster reported about one object, newest first. FX thread. */
final class EventsPane extends ScrollPane {
    private static final double AGES = 56;
    private static final double REASONS = 170;

    private final Messages messages;
    private final VBox lines = new VBox();

    EventsPane(Messages messages) {
        this.messages = messages;
        lines.getStyleClass().add("detail-body");
        setContent(lines);
        setFitToWidth(true);
    }

    void show(DetailsModel.Told told, Instant now) {
        Problem failure = told.failure();
        if (failure != null) {
            say(ProblemWords.of(failure, messages));
        } else if (told.events().isEmpty()) {
            say(messages.text("details.no-events"));
        } else {
            lines.getChildren()
                    .setAll(told.events().stream()
                            .sorted(Comparator.comparingLong(
                                            (Event event) -> event.seen().last())
                                    .reversed())
                            .map(event -> line(event, now))
                            .toList());
        }
    }

    void say(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        lines.getChildren().setAll(label);
    }

    private static Node line(Event event, Instant now) {
        StateMark mark = new StateMark(event.type().equals("Warning") ? Tone.WARNING : Tone.HEALTHY);
        Label age = fixed(Ages.since(event.seen().last(), now), AGES, "fact-name");
        Label reason = fixed(event.reason(), REASONS, "fact-value");
        String times = event.seen().count() > 1 ? "  × " + event.seen().count() : "";
        Label message = new Label(event.message() + times);
        message.getStyleClass().add("fact-value");
        message.setWrapText(true);
        HBox.setHgrow(message, Priority.ALWAYS);
        return new HBox(8, mark, age, reason, message);
    }

    private static Label fixed(String text, double width, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
