package dev.gantry.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.problems.Original;
import dev.gantry.services.settings.Settings;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.shell.Destination;
import dev.gantry.views.shell.Destinations;
import dev.gantry.views.shell.Host;
import dev.gantry.views.testing.CssWarnings;
import dev.gantry.views.testing.FakeFleet;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.HandTurnedThreads;
import dev.gantry.views.testing.MemorySettings;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real pages in the real frame: each opens, closes and lets go. */
@Tag("fx")
class ConsoleViewsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T22:54:20Z");

    private final FakeFleet fleet = FakeFleet.of("live-sh", "edge-cn");
    private final MemorySettings settings = new MemorySettings(Settings.DEFAULT);
    private final HandTurnedThreads hand = new HandTurnedThreads(NOW);
    private ConsoleViews views;

    @BeforeEach
    void open() {
        fleet.link("live-sh").stands(new ClusterState.Live(NOW));
        fleet.link("edge-cn")
                .stands(new ClusterState.Stale(NOW.minusSeconds(40), new Original("the connection timed out")));
        Host host = new Host(List.of(), Path.of("settings.json"), text -> {}, () -> {}, () -> {}, null);
        views = Fx.call(() -> {
            ConsoleViews made = new ConsoleViews(fleet, settings, hand.threads(), List.of("live-sh", "edge-cn"), host);
            ((Region) made.scene().getRoot()).setMinSize(1440, 900);
            made.scene().snapshot(null);
            return made;
        });
    }

    @AfterEach
    void close() {
        Fx.run(views::close);
    }

    @Test
    void everyScreenOpensAndIsNotKeptOnceAnotherIsOpen() {
        List<WeakReference<Page>> opened = new ArrayList<>();
        visitAll(new ArrayList<>());
        int listeners = listeners();
        for (int round = 0; round < 3; round++) {
            visitAll(opened);
        }
        assertEquals(listeners, listeners());
        visitAll(new ArrayList<>());
        collect(opened);
        assertEquals(0, opened.stream().filter(page -> page.get() != null).count());
    }

    @Test
    void noScreenInAnyLanguageOrThemeIsComplainedAbout() {
        try (CssWarnings css = new CssWarnings()) {
            for (String language : List.of("zh-CN", "en")) {
                Fx.run(() -> settings.update(
                        old -> old.withAppearance(old.appearance().withLanguage(language))));
                visitAll(new ArrayList<>());
            }
            assertEquals(List.of(), css.messages());
        }
    }

    @Test
    void reducedMotionHoldsForTheWholeSceneAsSoonAsItIsChosen() {
        assertFalse(Fx.call(() -> views.scene().getPreferences().isReducedMotion()));
        Fx.run(() -> settings.update(old -> old.withAppearance(old.appearance().withReducedMotion(true))));
        assertTrue(Fx.call(() -> views.scene().getPreferences().isReducedMotion()));
        Fx.run(() -> settings.update(old -> old.withAppearance(old.appearance().withReducedMotion(false))));
        assertFalse(Fx.call(() -> views.scene().getPreferences().isReducedMotion()));
    }

    private void visitAll(List<WeakReference<Page>> opened) {
        for (Destination destination : Destinations.ALL) {
            Fx.run(() -> {
                views.shell().open(destination.route());
                Page page = views.shell().page();
                assertNotNull(page, destination.id());
                opened.add(new WeakReference<>(page));
                hand.pass(Duration.ofSeconds(2));
                views.scene().snapshot(null);
            });
        }
    }

    private int listeners() {
        return fleet.listeners()
                + settings.listeners()
                + fleet.link("live-sh").listeners()
                + fleet.link("edge-cn").listeners();
    }

    private static void collect(List<WeakReference<Page>> pages) {
        for (int n = 0;
                n < 50 && pages.stream().filter(page -> page.get() != null).count() > 0;
                n++) {
            System.gc();
            Fx.run(() -> {});
        }
    }
}
