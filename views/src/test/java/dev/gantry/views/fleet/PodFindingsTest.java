package dev.gantry.views.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.findings.UnwellPod;
import dev.gantry.services.health.Health;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.views.testing.SampleFleet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of pods in trouble. */
class PodFindingsTest {
    private static final String OWN = "harbor.example/live/board:2";
    private static final String SIDECAR = "harbor.example/mesh/envoy:1";

    private static String why(List<String> unpulled) {
        SampleFleet sample = new SampleFleet();
        sample.pods(sample.shanghai, "live", "board", 1, new SampleFleet.How("ImagePullBackOff", 0, 2, 0, 0));
        PodFindings findings = new PodFindings("live-sh", Messages.in(Language.ENGLISH), SampleFleet.NOW);
        sample.shanghai
                .inventory()
                .pods()
                .snapshot()
                .forEach(pod -> findings.look(new UnwellPod(waiting(pod, unpulled), Health.FAILING)));
        assertEquals(1, findings.all().size());
        return findings.all().getFirst().finding().why();
    }

    private static Pod waiting(Pod pod, List<String> unpulled) {
        PodSpec spec = new PodSpec(List.of(OWN, SIDECAR), pod.spec().requests(), "", "board");
        PodStatus status =
                new PodStatus("Pending", "ImagePullBackOff", 0, 2, 0, Meta.NO_TIME, Meta.NO_TIME, false, unpulled);
        return new Pod(pod.meta(), spec, pod.node(), pod.ip(), status);
    }

    @Test
    void onlyTheImageThatIsWaitedForIsBlamed() {
        String why = why(List.of(OWN));
        assertTrue(why.contains(OWN), why);
        assertFalse(why.contains(SIDECAR), why);
    }

    @Test
    void allAreNamedWhereTheStatusTellsNone() {
        assertTrue(why(List.of()).contains(OWN + ", " + SIDECAR));
    }
}
