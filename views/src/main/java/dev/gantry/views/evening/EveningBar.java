package dev.gantry.views.evening;

import dev.gantry.resources.Messages;
import dev.gantry.services.evening.Chapter;
import dev.gantry.services.evening.EventClock;
import dev.gantry.services.evening.Reading;
import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.ToolButton;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Above everything while an evening is played: that it is a play, what time it is there, and what turns it. Subscribes
 * to nothing; whoever holds it calls {@link #refresh}. FX thread.
 */
public final class EveningBar extends HBox {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final double CHAPTER_WIDTH = 280;

    private final EventClock clock;
    private final Messages messages;
    private final Label time = new Label();
    private final ToolButton play;
    private final Node playSign = Icon.PLAY.node();
    private final Node pauseSign = Icon.PAUSE.node();
    private final SpeedSegments speeds;
    private final MenuButton chapters = new MenuButton();
    private final ToolButton next;
    private final Label coming = new Label();
    private final List<Region> turning;

    /** @param tour what the button at the right end does */
    public EveningBar(EventClock clock, Messages messages, Runnable tour) {
        this.clock = clock;
        this.messages = messages;
        getStyleClass().add("evening-bar");
        setId("evening-bar");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(messages.text("evening.sign.name"));
        time.getStyleClass().add("evening-clock");
        time.setId("evening-clock");
        time.setMinWidth(USE_PREF_SIZE);
        play = new ToolButton(Icon.PAUSE, messages.text("evening.pause"), this::playOrPause);
        play.setId("evening-play");
        speeds = new SpeedSegments(messages, clock::speed);
        next = new ToolButton(Icon.SKIP, messages.text("evening.next"), this::goOn);
        next.setId("evening-next");
        coming.getStyleClass().addAll("small", "muted");
        coming.setMinWidth(0);
        coming.setTooltip(new Tooltip());
        turning = List.of(play, speeds, chapters, next);
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(sign(), time, play, speeds, chapterMenu(), next, coming, gap, tourButton(tour));
        refresh();
    }

    private Label sign() {
        Label sign = new Label(messages.text("evening.sign"));
        sign.getStyleClass().add("evening-sign");
        sign.setMinWidth(USE_PREF_SIZE);
        sign.setAccessibleText(messages.text("evening.sign.name"));
        sign.setTooltip(new Tooltip(messages.text("evening.sign.name")));
        return sign;
    }

    private MenuButton chapterMenu() {
        chapters.getStyleClass().addAll("bar-button", "evening-chapters");
        chapters.setId("evening-chapters");
        chapters.setMinWidth(0);
        chapters.setMaxWidth(CHAPTER_WIDTH);
        chapters.setTooltip(new Tooltip(messages.text("evening.chapters")));
        chapters.setOnShowing(event -> fillMenu());
        fillMenu();
        return chapters;
    }

    /** What has passed stays in the list, so that the evening is seen whole, but cannot be gone to. */
    private void fillMenu() {
        LocalTime now = clock.read().time();
        chapters.getItems()
                .setAll(clock.chapters().stream()
                        .map(chapter -> item(chapter, now))
                        .toList());
    }

    private MenuItem item(Chapter chapter, LocalTime now) {
        MenuItem item = new MenuItem(named(chapter));
        item.setDisable(!chapter.at().isAfter(now));
        item.setOnAction(event -> clock.jump(chapter));
        return item;
    }

    private Button tourButton(Runnable tour) {
        Button button = new Button(messages.text("evening.tour"), Icon.TOUR.node());
        button.getStyleClass().addAll("bar-button", "plain");
        button.setId("evening-tour");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> tour.run());
        return button;
    }

    private void playOrPause() {
        if (clock.read().isPaused()) {
            clock.play();
        } else {
            clock.pause();
        }
    }

    private void goOn() {
        Chapters.next(clock.chapters(), clock.read().time()).ifPresent(clock::jump);
    }

    /** Shows how the clock stands now. */
    public void refresh() {
        Reading now = clock.read();
        turning.forEach(part -> part.setDisable(!now.hasBegun()));
        time.setText(CLOCK.format(now.time()));
        time.setAccessibleText(messages.text("evening.clock.name", MINUTE.format(now.time())));
        play.setGraphic(now.isPaused() ? playSign : pauseSign);
        play.setName(messages.text(now.isPaused() ? "evening.play" : "evening.pause"));
        speeds.show(now.speed());
        chapters.setText(Chapters.current(clock.chapters(), now.time())
                .map(this::named)
                .orElseGet(() -> messages.text("evening.begins")));
        chapters.setAccessibleText(messages.text("evening.chapters.name", chapters.getText()));
        showComing(now);
    }

    private void showComing(Reading now) {
        Optional<Chapter> chapter = Chapters.next(clock.chapters(), now.time());
        next.setDisable(chapter.isEmpty() || !now.hasBegun());
        next.setName(chapter.map(one -> messages.text("evening.next.name", named(one)))
                .orElseGet(() -> messages.text("evening.next")));
        String words = !now.hasBegun()
                ? messages.text("evening.making")
                : chapter.map(one -> messages.text("evening.coming", named(one)))
                        .orElse("");
        coming.setText(words);
        coming.getTooltip().setText(words);
    }

    private String named(Chapter chapter) {
        return MINUTE.format(chapter.at()) + "  " + Chapters.title(chapter, messages);
    }
}
