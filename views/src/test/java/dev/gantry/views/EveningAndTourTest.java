package dev.gantry.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.evening.Reading;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Settings;
import dev.gantry.views.fleet.FleetView;
import dev.gantry.views.shell.Host;
import dev.gantry.views.testing.CssWarnings;
import dev.gantry.views.testing.FakeEvening;
import dev.gantry.views.testing.FakeReader;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.HandTurnedThreads;
import dev.gantry.views.testing.MemorySettings;
import dev.gantry.views.testing.Pictures;
import dev.gantry.views.testing.SampleFleet;
import dev.gantry.views.testing.Walk;
import dev.gantry.views.tour.TourStep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An evening above the real pages in the real frame, and the tour through them. */
@Tag("fx")
class EveningAndTourTest {
    private final SampleFleet sample =
            new SampleFleet().eventNight().nodes().apps().events().live();
    private final MemorySettings settings = new MemorySettings(Settings.DEFAULT);
    private final HandTurnedThreads hand = new HandTurnedThreads(SampleFleet.NOW);
    private final FakeEvening evening = new FakeEvening();
    private ConsoleViews views;

    private void open() {
        open(1440);
    }

    private void open(double width) {
        for (var link : List.of(sample.shanghai, sample.guangzhou, sample.edge)) {
            link.reads(new FakeReader().json("{\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\"}}"));
        }
        Host host = new Host(List.of(), Path.of("settings.json"), text -> {}, () -> {}, () -> {}, evening);
        views = Fx.call(() -> {
            ConsoleViews made = new ConsoleViews(
                    sample.fleet, settings, hand.threads(), List.of("live-sh", "live-gz", "edge-cn"), host);
            ((Region) made.scene().getRoot()).setMinSize(width, 900);
            ((Region) made.scene().getRoot()).setPrefSize(width, 900);
            made.scene().snapshot(null);
            return made;
        });
        settle();
    }

    @AfterEach
    void close() {
        Fx.run(views::close);
        assertEquals(0, evening.listeners());
    }

    private void settle() {
        for (int i = 0; i < 2; i++) {
            Fx.run(() -> {
                hand.pass(Duration.ofSeconds(1));
                views.scene().getRoot().applyCss();
                views.scene().getRoot().layout();
            });
        }
    }

    private <N extends Node> N find(Class<N> type, String selector) {
        return type.cast(Fx.call(() -> {
            Node found = views.scene().getRoot().lookup(selector);
            assertNotNull(found, selector);
            return found;
        }));
    }

    private boolean has(String selector) {
        return Fx.call(() -> views.scene().getRoot().lookup(selector) != null);
    }

    private void press(String button) {
        Button found = find(Button.class, button);
        Fx.run(found::fire);
        settle();
    }

    private void key(KeyCode code) {
        Fx.run(() -> {
            Node owner = views.scene().getFocusOwner();
            KeyEvent.fireEvent(
                    owner == null ? views.scene().getRoot() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false));
        });
        settle();
    }

    private String text(String label) {
        return find(Label.class, label).getText();
    }

    @Test
    void theBarTellsTheTimeOfTheEveningAndWhatIsOn() {
        open();
        assertEquals("20:41:07", text("#evening-clock"));
        assertTrue(find(MenuButton.class, "#evening-chapters").getText().endsWith("Room gz-07 loses its link"));
        Fx.run(() -> evening.stands(new Reading(LocalTime.of(21, 6), true, false, 60)));
        assertEquals("21:06:00", text("#evening-clock"));
        assertTrue(find(ToggleButton.class, "#evening-speed-60").isSelected());
        assertTrue(find(Button.class, "#evening-next").isDisabled(), "nothing comes after the last chapter");
    }

    @Test
    void itIsPausedPlayedSpedAndTurnedFromTheBar() {
        open();
        press("#evening-play");
        assertTrue(evening.read().isPaused());
        press("#evening-play");
        assertFalse(evening.read().isPaused());
        ToggleButton fastest = find(ToggleButton.class, "#evening-speed-600");
        Fx.run(fastest::fire);
        assertEquals(600, evening.read().speed());
        Fx.run(fastest::fire);
        assertTrue(fastest.isSelected(), "a second press leaves it chosen");
        press("#evening-next");
        assertEquals(LocalTime.of(21, 5), evening.read().time());
    }

    @Test
    void onlyWhatIsStillToComeCanBeGoneTo() {
        open();
        MenuButton chapters = find(MenuButton.class, "#evening-chapters");
        List<Boolean> passed =
                chapters.getItems().stream().map(MenuItem::isDisable).toList();
        assertEquals(List.of(true, true, false), passed);
        Fx.run(() -> chapters.getItems().getLast().fire());
        assertEquals(LocalTime.of(21, 5), evening.read().time());
    }

    @Test
    void whileTheFleetIsMadeNothingIsConnectedAndNothingLooksWrong() {
        evening.stands(new Reading(LocalTime.of(20, 38), false, false, 10));
        open();
        assertNull(Fx.call(() -> views.shell().page()));
        assertTrue(has(".empty-state"));
        assertFalse(has("#no-clusters"));
        assertTrue(find(Button.class, "#evening-play").isDisabled());
        assertEquals(0, settings.current().scope().connected().size());
        Fx.run(() -> evening.stands(new Reading(LocalTime.of(20, 38), true, false, 10)));
        settle();
        assertInstanceOf(FleetView.class, Fx.call(() -> views.shell().page()));
        assertEquals(3, settings.current().scope().connected().size());
        assertTrue(has(".cluster-card"));
    }

    @Test
    void everyStepOpensItsScreenAndFindsWhatItPointsAt() {
        open();
        press("#evening-tour");
        for (TourStep step : TourStep.values()) {
            assertEquals(step, Fx.call(() -> views.shell().tour().step().orElseThrow()));
            assertTrue(Fx.call(() -> views.shell().isTourInPlace()), step + " finds what it outlines");
            press("#tour-next");
        }
        assertFalse(has("#tour-card"));
    }

    @Test
    void theTourIsWalkedByKeysAndEscTakesItAway() {
        open();
        press("#evening-tour");
        key(KeyCode.ENTER);
        key(KeyCode.RIGHT);
        assertEquals(TourStep.FILTER, Fx.call(() -> views.shell().tour().step().orElseThrow()));
        key(KeyCode.LEFT);
        assertEquals(TourStep.NUMBERS, Fx.call(() -> views.shell().tour().step().orElseThrow()));
        key(KeyCode.ESCAPE);
        assertFalse(has("#tour-card"));
        assertInstanceOf(FleetView.class, Fx.call(() -> views.shell().page()), "Esc took the tour away and no more");
    }

    @Test
    void theTourSpeaksTheOtherLanguageAsSoonAsItIsChosen() {
        open();
        press("#evening-tour");
        Fx.run(() -> settings.update(old -> old.withAppearance(old.appearance().withLanguage("zh-CN"))));
        settle();
        assertEquals("跳过导览", find(Button.class, "#tour-skip").getText());
        assertTrue(find(MenuButton.class, "#evening-chapters").getText().endsWith("机房 gz-07 断联"));
    }

    @ParameterizedTest
    @CsvSource({"DARK, en, 1440", "LIGHT, zh-CN, 1440", "LIGHT, en, 1280", "DARK, zh-CN, 1024"})
    void everyStepCanBeReadAndReached(Appearance.Theme theme, String language, int width) {
        settings.update(
                old -> old.withAppearance(old.appearance().withTheme(theme).withLanguage(language)));
        try (CssWarnings css = new CssWarnings()) {
            open(width);
            press("#evening-tour");
            for (TourStep step : TourStep.values()) {
                String name = "tour-" + step.name().toLowerCase(Locale.ROOT) + "-" + theme.word() + "-" + language + "-"
                        + width;
                Pictures.write(name, Fx.call(() -> views.scene().snapshot(null)));
                Region bar = find(Region.class, "#evening-bar");
                Region tour = find(Region.class, "#tour");
                assertEquals(List.of(), Fx.call(() -> Walk.cut(bar)), name);
                assertEquals(List.of(), Fx.call(() -> Walk.cut(tour)), name);
                assertEquals(
                        List.of(), Fx.call(() -> Walk.nameless(views.scene().getRoot())), name);
                press("#tour-next");
            }
            assertEquals(List.of(), css.messages());
        }
    }
}
