package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.TestKubelets.Fate;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DisruptionControllerTest {
    private static Rig rig(String rule) {
        Rig rig = new Rig();
        rig.create(Resource.DEPLOYMENTS, """
                {"metadata":{"name":"web"},"spec":{"replicas":10,"selector":{"matchLabels":{"app":"web"}},
                 "template":{"metadata":{"labels":{"app":"web"}},
                 "spec":{"containers":[{"name":"web","image":"web:1"}]}}}}""");
        rig.create(Resource.DISRUPTION_BUDGETS, """
                {"metadata":{"name":"web"},"spec":{%s,"selector":{"matchLabels":{"app":"web"}}}}""".formatted(rule));
        rig.until(() -> rig.get(Resource.DEPLOYMENTS, "web")
                        .at("/status/availableReplicas")
                        .asInt(0)
                == 10);
        rig.beats(2);
        return rig;
    }

    private static String numbers(Rig rig) {
        JsonNode status = rig.get(Resource.DISRUPTION_BUDGETS, "web").path("status");
        return status.path("disruptionsAllowed").asInt() + " of "
                + status.path("currentHealthy").asInt() + ", "
                + status.path("desiredHealthy").asInt() + " of "
                + status.path("expectedPods").asInt();
    }

    @Test
    void countsWhatMayGo() {
        Rig rig = rig("\"minAvailable\":\"75%\"");
        assertEquals("2 of 10, 8 of 10", numbers(rig));
        assertEquals(
                "True SufficientPods: ", Rig.told(rig.get(Resource.DISRUPTION_BUDGETS, "web"), "DisruptionAllowed"));
    }

    @Test
    void countsWhatMayBeMissing() {
        Rig rig = rig("\"maxUnavailable\":1");
        assertEquals("1 of 10, 9 of 10", numbers(rig));
        rig.kubelets.fate(pod -> pod.at("/metadata/name")
                        .asString()
                        .equals(rig.names(Resource.PODS).getFirst())
                ? Fate.UNREADY
                : Fate.READY);
        rig.kubelets.lookAgain();
        rig.beats(3);
        assertEquals("0 of 9, 9 of 10", numbers(rig));
        assertEquals(
                "False InsufficientPods: ", Rig.told(rig.get(Resource.DISRUPTION_BUDGETS, "web"), "DisruptionAllowed"));
    }

    @Test
    void countsAgainstAFixedNumber() {
        Rig rig = rig("\"minAvailable\":4");
        assertEquals("6 of 10, 4 of 10", numbers(rig));
        rig.patch(Resource.DEPLOYMENTS, "web", "{\"spec\":{\"replicas\":3}}");
        rig.beats(8);
        assertEquals("0 of 3, 4 of 3", numbers(rig));
    }

    @Test
    void forgetsWhatWasGrantedAndNotTaken() {
        Rig rig = rig("\"maxUnavailable\":3");
        String pod = rig.names(Resource.PODS).getFirst();
        rig.patchStatus(
                Resource.DISRUPTION_BUDGETS,
                "web",
                "{\"status\":{\"disruptionsAllowed\":2,\"disruptedPods\":{\"" + pod + "\":\"" + rig.stamp() + "\"}}}");
        rig.beats(2);
        assertEquals("2 of 9, 7 of 10", numbers(rig));
        rig.skip(Duration.ofMinutes(2));
        rig.beats(3);
        assertEquals("3 of 10, 7 of 10", numbers(rig));
        assertTrue(rig.get(Resource.DISRUPTION_BUDGETS, "web")
                .at("/status/disruptedPods")
                .isEmpty());
    }
}
