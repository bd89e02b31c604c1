package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class AutoscalerControllerTest {
    private static Rig rig(int replicas, String behavior) {
        Rig rig = new Rig();
        rig.create(Resource.DEPLOYMENTS, """
                {"metadata":{"name":"web"},"spec":{"replicas":%d,"selector":{"matchLabels":{"app":"web"}},
                 "template":{"metadata":{"labels":{"app":"web"}},
                 "spec":{"containers":[{"name":"web","image":"web:1",
                  "resources":{"requests":{"cpu":"1"}}}]}}}}""".formatted(replicas));
        rig.until(() -> rig.get(Resource.DEPLOYMENTS, "web")
                        .at("/status/availableReplicas")
                        .asInt(0)
                == replicas);
        rig.usage = OptionalDouble.of(0.5);
        rig.create(Resource.AUTOSCALERS, """
                {"metadata":{"name":"web"},"spec":{"minReplicas":2,"maxReplicas":20,%s
                 "scaleTargetRef":{"apiVersion":"apps/v1","kind":"Deployment","name":"web"},
                 "metrics":[{"type":"Resource","resource":{"name":"cpu",
                  "target":{"type":"Utilization","averageUtilization":50}}}]}}""".formatted(behavior));
        rig.beats(4);
        return rig;
    }

    private static int wanted(Rig rig) {
        return rig.get(Resource.DEPLOYMENTS, "web").at("/spec/replicas").asInt();
    }

    private static ObjectNode scaler(Rig rig) {
        return rig.get(Resource.AUTOSCALERS, "web");
    }

    private static void use(Rig rig, long milli) {
        rig.usage = OptionalDouble.of(milli / 1000.0);
        rig.skip(Duration.ofSeconds(15));
        rig.beats(8);
    }

    @Test
    void leavesAloneWhatIsNearItsTarget() {
        Rig rig = rig(4, "");
        assertEquals(4, wanted(rig));
        use(rig, 545);
        assertEquals(4, wanted(rig));
        ObjectNode scaler = scaler(rig);
        assertEquals(
                54,
                scaler.at("/status/currentMetrics/0/resource/current/averageUtilization")
                        .asInt());
        assertEquals(
                "545m",
                scaler.at("/status/currentMetrics/0/resource/current/averageValue")
                        .asString());
        assertEquals("True ReadyForNewScale: recommended size matches current size", Rig.told(scaler, "AbleToScale"));
        assertEquals(
                "True ValidMetricFound: the HPA was able to successfully calculate a replica count from cpu resource "
                        + "utilization (percentage of request)",
                Rig.told(scaler, "ScalingActive"));
        assertEquals(
                "False DesiredWithinRange: the desired count is within the acceptable range",
                Rig.told(scaler, "ScalingLimited"));
        assertFalse(scaler.path("status").has("lastScaleTime"));
    }

    @Test
    void growsByTheFormulaAtOnce() {
        Rig rig = rig(4, "");
        use(rig, 800);
        // 4 pods at 80 percent for 50: 6.4.
        assertEquals(7, wanted(rig));
        assertTrue(rig.events("web")
                .contains("SuccessfulRescale: New size: 7; reason: cpu resource utilization "
                        + "(percentage of request) above target"));
        assertEquals(
                "True SucceededRescale: the HPA controller was able to update the target scale to 7",
                Rig.told(scaler(rig), "AbleToScale"));
        assertEquals(7, scaler(rig).at("/status/desiredReplicas").asInt());
        assertEquals(4, scaler(rig).at("/status/currentReplicas").asInt());
    }

    @Test
    void growsAtMostToTwiceAtOnce() {
        Rig rig = rig(3, "");
        use(rig, 4000);
        assertEquals(6, wanted(rig));
        assertEquals(
                "True ScaleUpLimit: the desired replica count is increasing faster than the maximum scale rate",
                Rig.told(scaler(rig), "ScalingLimited"));
    }

    @Test
    void keepsToItsMost() {
        Rig rig = rig(15, "");
        use(rig, 900);
        assertEquals(20, wanted(rig));
        assertEquals(
                "True TooManyReplicas: the desired replica count is more than the maximum replica count",
                Rig.told(scaler(rig), "ScalingLimited"));
    }

    @Test
    void shrinksOnlyAfterFiveMinutes() {
        Rig rig = rig(8, "");
        use(rig, 100);
        assertEquals(8, wanted(rig));
        assertEquals(
                "True ScaleDownStabilized: recent recommendations were higher than current one, applying the highest "
                        + "recent recommendation",
                Rig.told(scaler(rig), "AbleToScale"));
        rig.skip(Duration.ofMinutes(5));
        rig.beats(4);
        assertEquals(2, wanted(rig));
        assertTrue(rig.events("web").contains("SuccessfulRescale: New size: 2; reason: All metrics below target"));
    }

    @Test
    void shrinksByItsPolicies() {
        Rig rig = rig(10, """
                "behavior":{"scaleDown":{"stabilizationWindowSeconds":0,
                 "policies":[{"type":"Pods","value":2,"periodSeconds":60}]}},""");
        use(rig, 100);
        assertEquals(8, wanted(rig));
        use(rig, 100);
        assertEquals(8, wanted(rig), "two in a minute");
        rig.skip(Duration.ofSeconds(60));
        rig.beats(8);
        assertEquals(6, wanted(rig));
    }

    @Test
    void saysWhenNothingIsMeasured() {
        Rig rig = rig(3, "");
        rig.usage = OptionalDouble.empty();
        rig.skip(Duration.ofSeconds(15));
        rig.beats(2);
        assertEquals(3, wanted(rig));
        String why = "failed to get cpu utilization: did not receive metrics for targeted pods (pods might be unready)";
        assertEquals(
                "False FailedGetResourceMetric: the HPA was unable to compute the replica count: " + why,
                Rig.told(scaler(rig), "ScalingActive"));
        assertTrue(rig.events("web").contains("FailedGetResourceMetric: " + why));
    }

    @Test
    void bringsBackWhatLiesOutsideItsBounds() {
        Rig rig = rig(1, "");
        assertEquals(2, wanted(rig));
        assertTrue(rig.events("web")
                .contains("SuccessfulRescale: New size: 2; reason: Current number of replicas below Spec.MinReplicas"));
    }
}
