package dev.gantry.services.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.problems.Original;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClusterStateCellTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final ClusterState IDLE = new ClusterState.Idle();
    private static final ClusterState CONNECTING = new ClusterState.Connecting(NOON);
    private static final ClusterState LIVE = new ClusterState.Live(NOON);
    private static final ClusterState STALE = new ClusterState.Stale(NOON, new Original("no answer"));
    private static final ClusterState OFFLINE = new ClusterState.Offline(NOON, new Original("no route"));
    private static final ClusterState DENIED = new ClusterState.Denied(new Original("log in"));
    private static final List<ClusterState> ALL = List.of(IDLE, CONNECTING, LIVE, STALE, OFFLINE, DENIED);

    private static final Map<ClusterState, Set<ClusterState>> LEGAL = Map.of(
            IDLE, Set.of(IDLE, CONNECTING, OFFLINE),
            CONNECTING, Set.of(IDLE, CONNECTING, LIVE, OFFLINE, DENIED),
            LIVE, Set.of(IDLE, LIVE, STALE, OFFLINE, DENIED),
            STALE, Set.of(IDLE, LIVE, STALE, OFFLINE, DENIED),
            OFFLINE, Set.of(IDLE, CONNECTING, LIVE, OFFLINE, DENIED),
            DENIED, Set.of(IDLE, CONNECTING, LIVE, DENIED));

    private final ClusterStateCell cell = new ClusterStateCell();

    @Test
    void onlyLegalTransitionsAreMade() {
        for (ClusterState from : ALL) {
            for (ClusterState to : ALL) {
                boolean legal = LEGAL.getOrDefault(from, Set.of()).contains(to);
                assertEquals(legal, ClusterStateCell.isLegal(from, to), from + " to " + to);
            }
        }
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> cell.move(IDLE, STALE));
        assertTrue(failure.getMessage().contains("Idle"));
        assertEquals(IDLE, cell.get());
    }

    @Test
    void whoeverExpectsAnOldStateIsTooLate() {
        assertTrue(cell.move(IDLE, CONNECTING));
        assertTrue(cell.move(CONNECTING, DENIED));
        assertFalse(cell.move(CONNECTING, LIVE));
        assertEquals(DENIED, cell.get());
    }

    @Test
    void aListenerHearsThePresentStateAndEachLaterOneOnce() {
        List<ClusterState> heard = new ArrayList<>();
        cell.move(IDLE, CONNECTING);
        var subscription = cell.onState(heard::add);
        cell.move(CONNECTING, LIVE);
        cell.move(LIVE, LIVE);
        subscription.close();
        cell.move(LIVE, STALE);
        assertEquals(List.of(CONNECTING, LIVE), heard);
    }

    @Test
    void aListenerThatMovesTheStateDoesNotOvertakeTheNews() {
        List<ClusterState> heard = new ArrayList<>();
        cell.onState(state -> cell.move(CONNECTING, LIVE));
        cell.onState(heard::add);
        cell.move(IDLE, CONNECTING);
        assertEquals(List.of(IDLE, CONNECTING, LIVE), heard);
    }

    @Test
    void statesArriveInOrderFromManyThreads() throws InterruptedException {
        List<ClusterState> heard = Collections.synchronizedList(new ArrayList<>());
        cell.onState(heard::add);
        cell.move(IDLE, CONNECTING);
        cell.move(CONNECTING, LIVE);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 500; i++) {
                    ClusterState now = cell.get();
                    long second = now instanceof ClusterState.Live(Instant since) ? since.getEpochSecond() + 1 : 0;
                    cell.move(now, new ClusterState.Live(Instant.ofEpochSecond(second)));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Instant before = null;
        for (ClusterState state : heard.subList(2, heard.size())) {
            Instant since = ((ClusterState.Live) state).since();
            assertTrue(before == null || since.equals(before.plusSeconds(1)), before + " then " + since);
            before = since;
        }
        assertEquals(cell.get(), heard.getLast());
    }
}
