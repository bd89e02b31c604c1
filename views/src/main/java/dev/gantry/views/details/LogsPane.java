package dev.gantry.views.details;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ObjectReader.LogQuery;
import dev.gantry.services.problems.Problem;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.words.ProblemWords;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A pod's log, its last lines first, then as it grows. FX thread; it reads only while it is shown. */
final class LogsPane extends BorderPane implements LogTail.Listener, AutoCloseable {
    private static final int TAIL = 500;
    private static final int KEPT = 10_000;
    private static final double LINE = 18;
    private static final double CHOICE = 96;

    private final Messages messages;
    private final Threads threads;
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final ListView<LogLine> list = new ListView<>(lines);
    private final ToggleButton follow;
    private final ToggleButton previous;
    private final ChoiceBox<String> container = new ChoiceBox<>();
    private final Label outcome = new Label();
    private @Nullable Subject subject;
    private @Nullable LogTail tail;
    private boolean filling;

    LogsPane(Messages messages, Threads threads) {
        this.messages = messages;
        this.threads = threads;
        follow = toggle("logs.follow");
        follow.setSelected(true);
        previous = toggle("logs.previous");
        follow.setOnAction(event -> scroll());
        previous.setOnAction(event -> restart());
        container.getStyleClass().add("choice");
        container.setMinWidth(CHOICE);
        container.setOnAction(event -> {
            if (!filling) {
                restart();
            }
        });
        outcome.getStyleClass().addAll("small", "muted");
        HBox bar = new HBox(8, follow, container, previous, outcome);
        bar.getStyleClass().add("dock-bar");
        list.getStyleClass().add("log");
        list.setFixedCellSize(LINE);
        list.setCellFactory(view -> new LogCell());
        list.setAccessibleText(messages.text("keys.logs"));
        setTop(bar);
        setCenter(list);
    }

    private ToggleButton toggle(String key) {
        ToggleButton button = new ToggleButton(messages.text(key));
        button.getStyleClass().add("segment");
        return button;
    }

    /** Reads the log of that pod's first container, or of the one chosen then. */
    void show(Subject next, List<String> containers) {
        subject = next;
        filling = true;
        container.getItems().setAll(containers);
        container.setVisible(containers.size() > 1);
        container.setManaged(containers.size() > 1);
        if (!containers.isEmpty()) {
            container.setValue(containers.getFirst());
        }
        filling = false;
        restart();
    }

    private void restart() {
        close();
        lines.clear();
        outcome.setText("");
        if (subject != null) {
            String name = container.getValue() == null ? "" : container.getValue();
            boolean earlier = previous.isSelected();
            LogQuery query = new LogQuery(subject.at(), name, !earlier, earlier, true, null, TAIL);
            tail = new LogTail(subject, query, threads, this);
        }
    }

    @Override
    public void lines(List<LogLine> more, int skipped) {
        if (skipped > 0) {
            lines.add(new LogLine("", LogLine.Level.WARN, messages.text("logs.skipped", skipped)));
        }
        lines.addAll(more);
        if (lines.size() > KEPT) {
            lines.remove(0, lines.size() - KEPT);
        }
        scroll();
    }

    @Override
    public void ended(@Nullable Problem why) {
        outcome.setText(
                why == null
                        ? messages.text(lines.isEmpty() ? "logs.none" : "logs.ended")
                        : ProblemWords.of(why, messages));
    }

    private void scroll() {
        if (follow.isSelected() && !lines.isEmpty()) {
            list.scrollTo(lines.size() - 1);
        }
    }

    @Override
    public void close() {
        if (tail != null) {
            tail.close();
            tail = null;
        }
    }
}
