package dev.gantry.views.details;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.ClusterSquare;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.Pill;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.controls.ToolButton;
import dev.gantry.views.details.logs.LogsPane;
import dev.gantry.views.navigation.PageContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The panel of one object below a table; Esc closes it. FX thread; close it with its page. */
public final class DetailsDock extends VBox implements AutoCloseable {
    private final Messages messages;
    private final PageContext context;
    private final DetailsModel model;
    private final Map<DockTab, ToggleButton> tabs = new EnumMap<>(DockTab.class);
    private final ToggleGroup group = new ToggleGroup();
    private final ClusterSquare square = new ClusterSquare(ClusterSquare.Size.ROW);
    private final Label name = new Label();
    private final Label where = new Label();
    private final Pill standing = new Pill(Tone.UNKNOWN, "");
    private final FactsPane facts;
    private final EventsPane events;
    private final TextArea yaml = new TextArea();
    private final LogsPane logs;
    private final StackPane body = new StackPane();
    private @Nullable Subject subject;
    private List<String> containers = List.of();
    private DockTab chosen = DockTab.SUMMARY;
    private boolean logsOpen;

    /** @param onClose what takes the panel away */
    public DetailsDock(PageContext context, Runnable onClose) {
        this.context = context;
        this.messages = context.messages();
        this.model = new DetailsModel(context.threads(), messages);
        this.facts = new FactsPane(messages);
        this.events = new EventsPane(messages);
        this.logs = new LogsPane(messages, context.threads());
        yaml.setEditable(false);
        yaml.getStyleClass().addAll("mono", "yaml");
        getStyleClass().add("detail");
        body.getChildren().addAll(facts, events, yaml, logs);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(onClose), body);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                onClose.run();
            }
        });
        setMinHeight(0);
        choose(DockTab.SUMMARY);
    }

    private HBox head(Runnable onClose) {
        HBox head = new HBox();
        head.getStyleClass().add("detail-head");
        for (DockTab tab : DockTab.values()) {
            ToggleButton button =
                    new ToggleButton(messages.text(tab.key()), tab.icon().node());
            button.getStyleClass().add("dock-tab");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> choose(tab));
            tabs.put(tab, button);
            head.getChildren().add(button);
        }
        Region line = new Region();
        line.getStyleClass().add("vline");
        name.getStyleClass().add("detail-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        where.getStyleClass().addAll("small", "muted");
        standing.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren()
                .addAll(
                        line,
                        square,
                        name,
                        standing,
                        where,
                        gap,
                        new ToolButton(Icon.UNFOLD, messages.text("shell.close.name"), onClose));
        return head;
    }

    /** Shows another object; the same one stays as it is. */
    public void show(Subject next) {
        if (next.equals(subject)) {
            return;
        }
        forget();
        subject = next;
        square.show(context.faces().of(next.link().cluster().name()));
        name.setText(next.at().name());
        name.setTooltip(new Tooltip(next.at().toString()));
        where.setText(where(next));
        tab(DockTab.LOGS).setVisible(next.hasLogs());
        tab(DockTab.LOGS).setManaged(next.hasLogs());
        String reading = messages.text("details.reading");
        facts.say(reading);
        events.say(reading);
        yaml.setText("");
        if (chosen == DockTab.LOGS && !next.hasLogs()) {
            choose(DockTab.SUMMARY);
        }
        model.load(
                next,
                this::read,
                told -> events.show(told, context.threads().clock().instant()));
    }

    private String where(Subject next) {
        String cluster = next.link().cluster().name();
        return next.at().namespace().isEmpty()
                ? messages.text("details.where.cluster", next.kind().title(), cluster)
                : messages.text("details.where", next.kind().title(), next.at().namespace(), cluster);
    }

    /** Shows how the object stands, as its row does. */
    public void stands(Standing now) {
        standing.show(now.tone(), now.word());
        standing.setVisible(!now.word().isEmpty());
    }

    private void read(DetailsModel.Read read) {
        switch (read) {
            case DetailsModel.Read.Failed(String why) -> facts.say(why);
            case DetailsModel.Read.Found(ObjectFacts found, String text, List<String> names) -> {
                facts.show(found);
                yaml.setText(text);
                containers = names;
                if (chosen == DockTab.LOGS) {
                    openLogs();
                }
            }
        }
    }

    /** Turns to a tab. */
    public void choose(DockTab tab) {
        chosen = tab;
        tab(tab).setSelected(true);
        Node shown = switch (tab) {
            case SUMMARY -> facts;
            case EVENTS -> events;
            case YAML -> yaml;
            case LOGS -> logs;
        };
        body.getChildren().forEach(pane -> pane.setVisible(pane == shown));
        if (tab == DockTab.LOGS) {
            openLogs();
        }
    }

    private void openLogs() {
        if (logsOpen || subject == null || !subject.hasLogs()) {
            return;
        }
        LogSources.Chosen chosenLogs = LogSources.of(subject, containers);
        if (!chosenLogs.sources().isEmpty()) {
            logsOpen = true;
            logs.show(chosenLogs.sources(), chosenLogs.of());
        }
    }

    private ToggleButton tab(DockTab tab) {
        return Objects.requireNonNull(tabs.get(tab));
    }

    private void forget() {
        model.forget();
        logs.close();
        logsOpen = false;
        containers = List.of();
        subject = null;
    }

    @Override
    public void close() {
        forget();
    }
}
