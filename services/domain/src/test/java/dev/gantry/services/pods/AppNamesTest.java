package dev.gantry.services.pods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.Sample;
import dev.gantry.services.inventory.Owner;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppNamesTest {
    private static Pod pod(Map<String, String> labels, Owner owner) {
        return Sample.pod(Sample.meta("gift", "some-pod", labels, owner), Sample.running());
    }

    @Test
    void labelsComeFirstInTheirOrder() {
        Owner owner = Sample.owner("StatefulSet", "db");
        Map<String, String> all = Map.of("app.kubernetes.io/name", "one", "app", "two", "k8s-app", "three");
        assertEquals("one", AppNames.of(pod(all, owner)));
        assertEquals("two", AppNames.of(pod(Map.of("app", "two", "k8s-app", "three"), owner)));
        assertEquals("three", AppNames.of(pod(Map.of("app", "", "k8s-app", "three"), owner)));
    }

    @ParameterizedTest
    @CsvSource({
        "ReplicaSet, gift-rank-9vqzf, gift-rank",
        "ReplicaSet, gift-rank-other, gift-rank-other",
        "Job, nightly-29876543, nightly",
        "Job, nightly-1700000000, nightly",
        "Job, import-2026, import-2026",
        "DaemonSet, fluent-bit, fluent-bit",
        "Node, gz-c6-01, ''",
        "Rollout, custom, custom"
    })
    void elseTheOwnerWithoutWhatItsControllerAppended(String kind, String name, String expected) {
        assertEquals(expected, AppNames.of(pod(Map.of("pod-template-hash", "9vqzf"), Sample.owner(kind, name))));
    }

    @Test
    void aPodThatStandsAloneHasNone() {
        assertEquals("", AppNames.of(pod(Map.of(), Owner.NONE)));
    }
}
