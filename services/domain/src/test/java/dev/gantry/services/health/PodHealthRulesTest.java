package dev.gantry.services.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodHealthRulesTest {
    private static final long NOW = 1_800_000_000L;

    @ParameterizedTest
    @CsvSource({
        "Running, 2, 2, 900, -1, HEALTHY",
        "Running, 1, 2, 900, -1, WARNING",
        "Running, 1, 2, 60, -1, PROGRESSING",
        "Running, 1, 2, 900, 60, PROGRESSING",
        "Running, 2, 2, 900, 60, WARNING",
        "Running, 2, 2, 900, 700, HEALTHY",
        "Completed, 0, 1, 900, -1, HEALTHY",
        "Unknown, 1, 1, 900, -1, LOST",
        "ContainerCreating, 0, 1, 30, -1, PROGRESSING",
        "ContainerCreating, 0, 1, 121, -1, WARNING",
        "Pending, 0, 1, 601, -1, FAILING",
        "SchedulingGated, 0, 1, 9000, -1, PROGRESSING",
        "NodeLost, 1, 1, 900, -1, LOST",
        "Init:1/3, 0, 1, 30, -1, PROGRESSING",
        "Init:1/3, 0, 1, 9000, -1, WARNING",
        "Init:CrashLoopBackOff, 0, 1, 30, -1, FAILING",
        "CrashLoopBackOff, 0, 1, 900, -1, FAILING",
        "Evicted, 0, 1, 900, -1, FAILING",
        "NotReady, 1, 2, 900, -1, WARNING",
    })
    void placesEachWord(String word, int ready, int containers, long age, long restartAge, Health expected) {
        long restart = restartAge < 0 ? Meta.NO_TIME : NOW - restartAge;
        var status = new PodStatus("", word, ready, containers, restart == Meta.NO_TIME ? 0 : 3, restart, Meta.NO_TIME);

        assertEquals(expected, PodHealthRules.of(pod(status, NOW - age), Instant.ofEpochSecond(NOW)));
    }

    @ParameterizedTest
    @CsvSource({"60, PROGRESSING", "121, WARNING", "601, FAILING"})
    void terminatingTooLongHangs(long since, Health expected) {
        var status = new PodStatus("Running", "Terminating", 1, 1, 0, Meta.NO_TIME, NOW - since);

        assertEquals(expected, PodHealthRules.of(pod(status, NOW - 9_000), Instant.ofEpochSecond(NOW)));
    }

    @Test
    void aPodWhoseNodeDoesNotAnswerIsLostThoughItsWordIsRunning() {
        var status = new PodStatus("Running", "Running", 1, 1, 0, Meta.NO_TIME, Meta.NO_TIME, true, List.of());
        assertEquals(Health.LOST, PodHealthRules.of(pod(status, NOW - 9_000), Instant.ofEpochSecond(NOW)));
    }

    @Test
    void aSucceededPodIsWellWhateverItsContainersSay() {
        var status = new PodStatus("Succeeded", "ExitCode:0", 0, 1, 0, Meta.NO_TIME, Meta.NO_TIME);

        assertEquals(Health.HEALTHY, PodHealthRules.of(pod(status, NOW - 900), Instant.ofEpochSecond(NOW)));
    }

    /** What lets an index take a state that is the same now and for good as settled. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Running", "Terminating", "Pending", "ContainerCreating", "Init:1/3", "NotReady", "Completed", ""
            })
    void aStateThatTimeHasLeftNeverComesBack(String word) {
        for (int ready = 0; ready <= 1; ready++) {
            for (long restart : new long[] {Meta.NO_TIME, NOW - 100}) {
                var status = new PodStatus("Running", word, ready, 1, 1, restart, NOW - 50);
                List<Health> seen = LongStream.rangeClosed(-200, 2_000)
                        .mapToObj(second ->
                                PodHealthRules.of(pod(status, NOW - 500), Instant.ofEpochSecond(NOW + second)))
                        .toList();
                long changes = IntStream.range(1, seen.size())
                        .filter(i -> seen.get(i) != seen.get(i - 1))
                        .count();

                assertEquals(EnumSet.copyOf(seen).size(), changes + 1, word + " went through " + changes + " changes");
            }
        }
    }

    private static Pod pod(PodStatus status, long created) {
        var meta = new Meta(
                new UUID(1, 1), 1, new NamespacedName("gift", "p"), created, Labels.NONE, Labels.NONE, Owner.NONE);
        return new Pod(meta, new PodSpec(List.of(), Requests.NONE, "", ""), "n", "", status);
    }
}
