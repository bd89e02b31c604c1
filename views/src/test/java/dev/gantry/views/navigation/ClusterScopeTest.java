package dev.gantry.views.navigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.settings.ScopeChoice;
import dev.gantry.services.settings.Settings;
import dev.gantry.views.testing.FakeFleet;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.HandTurnedThreads;
import dev.gantry.views.testing.MemorySettings;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ClusterScopeTest {
    private final FakeFleet fleet = FakeFleet.of("sh", "gz", "edge");
    private final MemorySettings settings = new MemorySettings();

    @Test
    void everyConnectedClusterIsShownAndOthersAreNot() {
        ClusterScope scope = scope(List.of("sh", "edge"));
        assertEquals(List.of("sh", "edge"), shown(scope));
        assertFalse(scope.isShown("gz"));
    }

    @Test
    void connectingShowsAndIsRemembered() {
        ClusterScope scope = scope(List.of("sh"));
        scope.connect("gz");
        assertEquals(List.of("sh", "gz"), shown(scope));
        assertEquals(List.of("gz", "sh"), List.copyOf(settings.current().scope().connected()));
    }

    @Test
    void hidingKeepsAClusterConnected() {
        ClusterScope scope = scope(List.of("sh", "gz"));
        scope.toggle("sh");
        assertEquals(List.of("gz"), shown(scope));
        assertTrue(scope.isConnected("sh"));
        assertTrue(scope.isNarrowed());
        scope.toggle("sh");
        assertEquals(List.of("sh", "gz"), shown(scope));
        assertFalse(scope.isNarrowed());
    }

    @Test
    void theLastShownClusterCannotBeHidden() {
        ClusterScope scope = scope(List.of("sh"));
        scope.toggle("sh");
        assertEquals(List.of("sh"), shown(scope));
    }

    @Test
    void togglingAClusterThatIsNotConnectedConnectsIt() {
        ClusterScope scope = scope(List.of("sh"));
        scope.toggle("edge");
        assertEquals(List.of("sh", "edge"), shown(scope));
    }

    @Test
    void aClusterConnectedWhileOthersAreHiddenIsShown() {
        ClusterScope scope = scope(List.of("sh", "gz"));
        scope.showOnly("sh");
        scope.connect("edge");
        assertEquals(List.of("sh", "edge"), shown(scope));
    }

    @Test
    void lettingTheOnlyShownClusterGoShowsTheOthersAgain() {
        ClusterScope scope = scope(List.of("sh", "gz"));
        scope.showOnly("sh");
        scope.disconnect("sh");
        assertEquals(List.of("gz"), shown(scope));
    }

    @Test
    void aKubeconfigEditedOnDiskChangesTheListAndKeepsTheLinks() {
        ClusterScope scope = scope(List.of("sh"));
        ClusterLink sh = scope.shownProperty().get().getFirst();
        fleet.becomes(sh, new FakeLink("new"));
        assertEquals(List.of("sh"), shown(scope));
        assertEquals(2, scope.allProperty().get().size());
        scope.close();
        assertEquals(0, fleet.listeners());
    }

    @Test
    void theChosenScopeOfLastTimeHoldsAgain() {
        settings.update(old ->
                old.withScope(new ScopeChoice(true, new TreeSet<>(List.of("gz")), new TreeSet<>(List.of("sh", "gz")))));
        assertEquals(List.of("gz"), shown(scope(List.of("sh", "gz"))));
    }

    @Test
    void aChosenScopeWhoseClustersAreGoneShowsEverything() {
        settings.update(old -> old.withScope(
                new ScopeChoice(true, new TreeSet<>(List.of("gone")), new TreeSet<>(List.of("gone", "sh")))));
        assertEquals(List.of("sh"), shown(scope(List.of("sh"))));
    }

    @Test
    void theCommandLineDecidesBeforeLastTimeBeforeTheCurrentContext() {
        List<String> known = List.of("a", "b", "c");
        var last = new TreeSet<>(List.of("b", "gone"));
        assertEquals(List.of("c"), ClusterScope.firstOf(known, List.of("c", "nonsense"), last, "a"));
        assertEquals(List.of("b"), ClusterScope.firstOf(known, List.of(), last, "a"));
        assertEquals(List.of("a"), ClusterScope.firstOf(known, List.of(), new TreeSet<>(), "a"));
        assertEquals(List.of(), ClusterScope.firstOf(known, List.of(), new TreeSet<>(), ""));
        assertEquals(List.of("only"), ClusterScope.firstOf(List.of("only"), List.of(), new TreeSet<>(), ""));
    }

    @Test
    void startingDoesNotRewriteWhatTheUserLeft() {
        settings.update(old -> old.withRecent("x"));
        Settings before = settings.current();
        scope(List.of("sh"));
        assertEquals(before, settings.current());
    }

    private ClusterScope scope(List<String> connect) {
        return new ClusterScope(fleet, settings, new HandTurnedThreads(Instant.EPOCH).threads(), connect);
    }

    private static List<String> shown(ClusterScope scope) {
        return scope.shownProperty().get().stream()
                .map(link -> link.cluster().name())
                .toList();
    }
}
