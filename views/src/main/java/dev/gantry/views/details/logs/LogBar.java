package dev.gantry.views.details.logs;

import dev.gantry.resources.Messages;
import dev.gantry.services.logs.LogCriteria;
import dev.gantry.services.logs.LogLevel;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.ToolButton;
import java.time.Duration;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What a person says of a log: how much of it, which lines, what to look for. FX thread. */
final class LogBar extends HBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double SEARCH = 230;
    private static final int FEW = 500;
    private static final List<Duration> SPANS =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6));
    private static final List<LogLevel> LEVELS =
            List.of(LogLevel.UNKNOWN, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR);

    private final Messages messages;
    private final Acts acts;
    private final ToggleButton follow;
    private final ToggleButton previous;
    private final ToggleButton wrap;
    private final ToggleButton only;
    private final ChoiceBox<String> container;
    private final ChoiceBox<String> since;
    private final ChoiceBox<String> level;
    private final TextField search = new TextField();
    private final Label hits = new Label();
    private final Label outcome = new Label();
    private boolean filling;

    LogBar(Messages messages, Acts acts) {
        this.messages = messages;
        this.acts = acts;
        follow = toggle("logs.follow", acts::followChanged);
        previous = toggle("logs.previous", acts::asked);
        wrap = toggle("logs.wrap", acts::lookChanged);
        only = toggle("logs.only", acts::criteriaChanged);
        container = choice("logs.containers.name");
        fill(container, List.of(), acts::asked);
        since = choice("logs.since.name");
        level = choice("logs.level.name");
        follow.setSelected(true);
        fill(since, spans(), acts::asked);
        fill(level, LEVELS.stream().map(this::levelWord).toList(), acts::criteriaChanged);
        makeSearch();
        for (Label label : List.of(hits, outcome)) {
            label.getStyleClass().addAll("small", "muted");
        }
        hits.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("dock-bar");
        setSpacing(8);
        getChildren()
                .addAll(
                        follow,
                        container,
                        since,
                        level,
                        wrap,
                        previous,
                        outcome,
                        gap,
                        search,
                        only,
                        hits,
                        new ToolButton(Icon.UP, messages.text("logs.hit.before"), acts::hitBefore),
                        new ToolButton(Icon.UNFOLD, messages.text("logs.hit.next"), acts::hitNext),
                        new ToolButton(Icon.COPY, messages.text("logs.copy"), acts::copy),
                        new ToolButton(Icon.EXPORT, messages.text("logs.save"), acts::save));
    }

    /** What happens then. */
    interface Acts {
        /** Other lines are asked of the servers. */
        void asked();

        void criteriaChanged();

        void lookChanged();

        void followChanged();

        void hitNext();

        void hitBefore();

        void copy();

        void save();
    }

    private ToggleButton toggle(String key, Runnable act) {
        ToggleButton button = new ToggleButton(messages.text(key));
        button.getStyleClass().add("segment");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    private ChoiceBox<String> choice(String key) {
        ChoiceBox<String> box = new ChoiceBox<>();
        box.getStyleClass().add("choice");
        box.setMinWidth(USE_PREF_SIZE);
        box.setAccessibleText(messages.text(key));
        box.setTooltip(new Tooltip(messages.text(key)));
        return box;
    }

    private void fill(ChoiceBox<String> box, List<String> words, Runnable act) {
        box.setItems(FXCollections.observableArrayList(words));
        box.getSelectionModel().selectFirst();
        box.setOnAction(event -> {
            if (!filling) {
                act.run();
            }
        });
    }

    private List<String> spans() {
        return Stream.concat(
                        Stream.of(messages.text("logs.since.few", FEW), messages.text("logs.since.start")),
                        SPANS.stream()
                                .map(span -> messages.text(
                                        "logs.since.span", messages.durations().brief(span))))
                .toList();
    }

    private String levelWord(LogLevel least) {
        return least == LogLevel.UNKNOWN ? messages.text("logs.level.all") : messages.text("logs.level.from", least);
    }

    private void makeSearch() {
        search.getStyleClass().add("field");
        search.setPromptText(messages.text("logs.search.prompt"));
        search.setTooltip(new Tooltip(messages.text("logs.search.help")));
        search.setAccessibleText(messages.text("logs.search.prompt"));
        search.setPrefWidth(SEARCH);
        search.setMinWidth(120);
        search.textProperty().addListener(text -> acts.criteriaChanged());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) {
                acts.hitBefore();
            } else {
                acts.hitNext();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /**
     * The containers to choose from: all of them first, unless there is but one.
     *
     * @param of how many there are, which may be more than are read
     */
    void containers(List<String> labels, int of) {
        filling = true;
        boolean isMany = labels.size() > 1;
        container
                .getItems()
                .setAll(
                        of > labels.size()
                                ? messages.text("logs.containers.newest", labels.size(), of)
                                : messages.text("logs.containers.all", labels.size()));
        container.getItems().addAll(labels);
        container.getSelectionModel().selectFirst();
        container.setVisible(isMany);
        container.setManaged(isMany);
        filling = false;
    }

    /** The index of the one chosen container; negative for all. */
    int container() {
        return container.getItems().size() > 2 ? container.getSelectionModel().getSelectedIndex() - 1 : -1;
    }

    LogAsk ask() {
        int chosen = since.getSelectionModel().getSelectedIndex();
        return switch (chosen) {
            case 0 -> new LogAsk(previous.isSelected(), null, FEW);
            case 1 -> new LogAsk(previous.isSelected(), null, -1);
            default -> new LogAsk(previous.isSelected(), SPANS.get(chosen - 2), -1);
        };
    }

    /** What is shown and looked for; what is typed and cannot be read is marked, and nothing is looked for. */
    LogCriteria criteria() {
        LogLevel least = LEVELS.get(level.getSelectionModel().getSelectedIndex());
        try {
            LogCriteria criteria = LogCriteria.of(search.getText(), only.isSelected(), least);
            search.pseudoClassStateChanged(ERROR, false);
            return criteria;
        } catch (PatternSyntaxException e) {
            search.pseudoClassStateChanged(ERROR, true);
            hits(messages.text("logs.search.wrong", e.getDescription()));
            return LogCriteria.of("", false, least);
        }
    }

    boolean isWrapped() {
        return wrap.isSelected();
    }

    boolean isFollowing() {
        return follow.isSelected();
    }

    void follow(boolean now) {
        follow.setSelected(now);
    }

    boolean isMistyped() {
        return search.getPseudoClassStates().contains(ERROR);
    }

    void hits(String words) {
        hits.setText(words);
    }

    void outcome(String words) {
        outcome.setText(words);
        outcome.setTooltip(words.isEmpty() ? null : new Tooltip(words));
    }
}
