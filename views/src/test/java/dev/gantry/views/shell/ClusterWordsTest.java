package dev.gantry.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.problems.Original;
import dev.gantry.views.controls.Tone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusterWordsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T22:54:20Z");

    @Test
    void aLiveClusterNeedsNoWordBesideItsMark() {
        ClusterWords words = words(new ClusterState.Live(NOW.minusSeconds(60)));
        assertEquals(Tone.HEALTHY, words.tone());
        assertEquals("", words.brief());
        assertEquals("gz has been live since 22:53:20.", words.sentence());
    }

    @Test
    void aSilentClusterSaysHowOldAndWhy() {
        ClusterWords words = words(new ClusterState.Stale(NOW.minusSeconds(134), new Original("connection reset")));
        assertEquals(Tone.LOST, words.tone());
        assertEquals("2 min 14 s", words.brief());
        assertEquals("gz has not answered since 22:52:06: connection reset", words.sentence());
    }

    @Test
    void noTwoStatesLookAndReadAlike() {
        long different = Stream.of(
                        new ClusterState.Idle(),
                        new ClusterState.Connecting(NOW),
                        new ClusterState.Live(NOW),
                        new ClusterState.Stale(NOW, new Original("")),
                        new ClusterState.Offline(NOW, new Original("")),
                        new ClusterState.Denied(new Original("")))
                .map(state -> words(state).tone() + words(state).word())
                .distinct()
                .count();
        assertEquals(6, different);
    }

    @Test
    void trafficIsToldInTheLargestUnitThatFits() {
        assertEquals("0 B/s", ByteRates.text(0));
        assertEquals("999 B/s", ByteRates.text(999.4));
        assertEquals("1.0 KB/s", ByteRates.text(999.6));
        assertEquals("840 KB/s", ByteRates.text(840_000));
        assertEquals("9.9 MB/s", ByteRates.text(9_900_000));
        assertEquals("10 MB/s", ByteRates.text(9_960_000));
    }

    private static ClusterWords words(ClusterState state) {
        return ClusterWords.of("gz", state, NOW, ZoneOffset.UTC, Messages.in(Language.ENGLISH));
    }
}
