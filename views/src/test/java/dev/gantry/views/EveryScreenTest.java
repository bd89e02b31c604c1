package dev.gantry.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Language;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.testing.FakeReader;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.MemorySettings;
import dev.gantry.views.testing.PageBench;
import dev.gantry.views.testing.SampleFleet;
import dev.gantry.views.testing.Walk;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page, in both languages and in windows 1440, 1280 and 1024 px wide and one of 1440 at 150 % scale: no word is
 * cut, no table scrolls sideways, and nothing the keyboard stops at is without a name.
 */
@Tag("fx")
class EveryScreenTest {
    /** What the rail leaves of each window. */
    private static final List<Integer> WIDTHS = List.of(1236, 1076, 976, 912);

    private static final int HEIGHT = 560;

    static Stream<Route> routes() {
        return Stream.of(
                new Route.Fleet(),
                new Route.Pods(""),
                new Route.Pods("state:failing"),
                new Route.Pods("nothing-is-called-so"),
                new Route.Nodes(""),
                new Route.Apps(""),
                new Route.Events(""),
                new Route.Details("live-sh", Kind.NODE, new NamespacedName("", "sh-a105")));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everythingCanBeReadAndReached(Route route) {
        Fx.run(() -> {
            for (Language language : Language.values()) {
                for (int width : WIDTHS) {
                    look(route, language, width);
                }
            }
        });
    }

    private static void look(Route route, Language language, int width) {
        SampleFleet sample =
                new SampleFleet().eventNight().nodes().apps().events().live();
        sample.shanghai.reads(new FakeReader().json(NODE));
        String where = route + " in " + language + " at " + width;
        try (PageBench bench = new PageBench(sample.fleet, language, new MemorySettings());
                Page page = bench.open(context -> new Pages(context).create(route), true, width, HEIGHT)) {
            bench.settle(page);
            assertEquals(List.of(), Walk.cut(page.root()), where);
            assertEquals(List.of(), Walk.nameless(page.root()), where);
            assertEquals(List.of(), Walk.scrollsSideways(page.root()), where);
        }
    }

    @Test
    void whatIsCutOrNamelessWouldBeFound() {
        Fx.run(() -> {
            Label words = new Label("far too many words for so little room");
            HBox root = new HBox(words, new Button());
            words.setMaxWidth(60);
            new Scene(root, 200, 40);
            root.applyCss();
            root.layout();
            assertEquals(1, Walk.nameless(root).size());
            assertEquals(1, Walk.cut(root).size());
            words.setMaxWidth(Label.USE_COMPUTED_SIZE);
            words.setMinWidth(Label.USE_PREF_SIZE);
            new HBox(root).resize(60, 40);
            root.resize(60, 40);
            root.layout();
            assertTrue(Walk.cut(root).getFirst().startsWith("beyond"));
        });
    }

    private static final String NODE = """
            {"kind":"Node","metadata":{"name":"sh-a105","creationTimestamp":"2026-10-21T14:43:00Z",
             "labels":{"kubernetes.io/hostname":"sh-a105","topology.kubernetes.io/zone":"cn-shanghai-live-zone-with-a-name"}},
             "status":{"nodeInfo":{"kubeletVersion":"v1.31.4","osImage":"Debian GNU/Linux 13"},"conditions":[
             {"type":"MemoryPressure","status":"False","reason":"KubeletHasSufficientMemory",
              "message":"kubelet has sufficient memory available","lastTransitionTime":"2026-11-24T14:43:00Z"},
             {"type":"Ready","status":"False","reason":"KubeletNotReady","lastTransitionTime":"2026-11-24T14:43:00Z",
              "message":"container runtime is down, PLEG was last seen active 13m ago and the threshold is 3m"}]}}
            """;
}
