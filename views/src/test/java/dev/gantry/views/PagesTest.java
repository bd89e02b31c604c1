package dev.gantry.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Language;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.FakeReader;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.MemorySettings;
import dev.gantry.views.testing.PageBench;
import dev.gantry.views.testing.SampleFleet;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page: what it lets go of when it closes, and how it looks in both themes and languages. */
class PagesTest {
    static Stream<Route> routes() {
        return Stream.of(
                new Route.Fleet(),
                new Route.Pods("state:failing"),
                new Route.Nodes(""),
                new Route.Apps(""),
                new Route.Events("type:Warning"));
    }

    private static SampleFleet sample() {
        SampleFleet sample =
                new SampleFleet().eventNight().nodes().apps().events().live();
        sample.shanghai.reads(
                new FakeReader().json("{\"kind\":\"Pod\",\"spec\":{\"containers\":[{\"name\":\"app\"}]}}"));
        return sample;
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aClosedPageIsLetGoOfByEverything(Route route) {
        SampleFleet sample = sample();
        PageBench bench = Fx.call(() -> new PageBench(sample.fleet));
        int timers = bench.hand.waiting();
        int listeners = sample.shanghai.listeners();
        WeakReference<Page> last = Fx.call(() -> {
            WeakReference<Page> gone = new WeakReference<>(null);
            for (int i = 0; i < 20; i++) {
                Page page = bench.open(context -> new Pages(context).create(route), true, 900, 600);
                bench.settle(page);
                page.hidden();
                page.close();
                page.root().getScene().setRoot(new javafx.scene.Group());
                gone = new WeakReference<>(page);
            }
            return gone;
        });
        Fx.run(() -> {
            bench.context.scope().showOnly("live-sh");
            bench.context.scope().showAll();
        });
        assertEquals(timers, bench.hand.waiting(), "timers");
        assertEquals(listeners, sample.shanghai.listeners(), "listeners of states and feeds");
        for (Kind kind : Kind.values()) {
            assertEquals(0, sample.shanghai.keepers(kind), () -> "keepers of " + kind);
        }
        assertCollected(last);
        Fx.run(bench::close);
    }

    /** Pulses let the toolkit forget its last scene; the collector is asked until it has answered. */
    private static void assertCollected(WeakReference<Page> page) {
        for (int i = 0; i < 50 && page.get() != null; i++) {
            Fx.run(() -> {});
            System.gc();
        }
        assertNull(page.get(), "the page is still reachable");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyPageIsDrawn(Route route) {
        String name = route.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        Route all = switch (route) {
            case Route.Pods pods -> new Route.Pods("");
            case Route.Events events -> new Route.Events("");
            default -> route;
        };
        Fx.run(() -> {
            for (boolean dark : List.of(true, false)) {
                for (Language language : Language.values()) {
                    try (PageBench bench = new PageBench(sample().fleet, language, new MemorySettings());
                            Page page = bench.open(context -> new Pages(context).create(all), dark, 1236, 820)) {
                        String picture = "page-" + name + (dark ? "-dark-" : "-light-") + language.tag();
                        assertTrue(Files.exists(bench.picture(picture, page)));
                    }
                }
            }
        });
    }

    @Test
    void detailsOpenOnTheirTableWithTheObjectChosen() {
        Fx.run(() -> {
            SampleFleet sample = sample();
            FakeReader reader = new FakeReader();
            ((FakeLink) sample.fleet.links().get(0)).reads(reader);
            NamespacedName at = new NamespacedName("", "sh-a105");
            try (PageBench bench = new PageBench(sample.fleet);
                    Page page = bench.open(
                            context -> new Pages(context).create(new Route.Details("live-sh", Kind.NODE, at)),
                            true,
                            900,
                            600)) {
                assertEquals(1, page.rows());
                assertEquals(List.of("Node sh-a105", "events of Node sh-a105"), reader.asked());
                assertEquals(new Route.Nodes("cluster:live-sh name:sh-a105"), page.route());
            }
        });
    }
}
