package dev.gantry.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.problems.Original;
import dev.gantry.views.controls.Tone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentWordsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T22:54:20Z");
    private static final ClusterState LIVE = new ClusterState.Live(NOW);
    private static final ClusterState STALE = new ClusterState.Stale(NOW, new Original("connection reset"));
    private static final ClusterState OFFLINE = new ClusterState.Offline(NOW, new Original("no route"));
    private static final ClusterState CONNECTING = new ClusterState.Connecting(NOW);

    @Test
    void liveIsSaidOnlyWhereAllOfThemAre() {
        assertEquals(new MomentWords(Tone.HEALTHY, "Live"), words(LIVE, LIVE));
        assertEquals(new MomentWords(Tone.LOST, "1 of 2 live"), words(LIVE, STALE));
        assertEquals(new MomentWords(Tone.PROGRESSING, "1 of 2 live"), words(LIVE, CONNECTING));
        assertEquals(new MomentWords(Tone.LOST, "1 of 3 live"), words(LIVE, CONNECTING, OFFLINE));
    }

    @Test
    void whatIsOldOrNeverReadIsNotLive() {
        assertEquals(new MomentWords(Tone.LOST, "Not live"), words(STALE, OFFLINE));
        assertEquals(new MomentWords(Tone.PROGRESSING, "Connecting"), words(CONNECTING, OFFLINE));
        assertEquals(new MomentWords(Tone.OFFLINE, "Not live"), words());
    }

    private static MomentWords words(ClusterState... shown) {
        return MomentWords.of(List.of(shown), Messages.in(Language.ENGLISH));
    }
}
