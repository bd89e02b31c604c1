package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.TestKubelets.Fate;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DeploymentControllerTest {
    private static final String WEB = """
            {"metadata":{"name":"web","labels":{"app":"web"}},
             "spec":{"replicas":%d,"selector":{"matchLabels":{"app":"web"}},%s
              "template":{"metadata":{"labels":{"app":"web"}},
               "spec":{"containers":[{"name":"web","image":"web:1"}]}}}}""";

    private static Rig with(int replicas, String more) {
        Rig rig = new Rig();
        rig.create(Resource.DEPLOYMENTS, WEB.formatted(replicas, more));
        return rig;
    }

    private static void image(Rig rig, String image) {
        rig.patch(Resource.DEPLOYMENTS, "web", """
                {"spec":{"template":{"spec":{"containers":[{"name":"web","image":"%s"}]}}}}""".formatted(image));
    }

    private static ObjectNode web(Rig rig) {
        return rig.get(Resource.DEPLOYMENTS, "web");
    }

    private static boolean isDone(Rig rig) {
        JsonNode status = web(rig).path("status");
        int wanted = web(rig).path("spec").path("replicas").asInt();
        return Rig.condition(web(rig), "Progressing")
                        .path("reason")
                        .asString("")
                        .equals("NewReplicaSetAvailable")
                && status.path("observedGeneration").asLong(0)
                        == web(rig).path("metadata").path("generation").asLong()
                && status.path("updatedReplicas").asInt(0) == wanted
                && status.path("replicas").asInt(0) == wanted
                && status.path("availableReplicas").asInt(0) == wanted;
    }

    private static ObjectNode setOf(Rig rig, String image) {
        return rig.list(Resource.REPLICA_SETS).stream()
                .filter(set -> set.at("/spec/template/spec/containers/0/image")
                        .asString()
                        .equals(image))
                .findFirst()
                .orElseThrow();
    }

    private static String annotation(ObjectNode object, String name) {
        return object.path("metadata").path("annotations").path(name).asString("");
    }

    @Test
    void bringsUpItsPodsAndSaysSo() {
        Rig rig = with(3, "");
        rig.until(() -> isDone(rig));
        ObjectNode web = web(rig);
        ObjectNode set = setOf(rig, "web:1");
        String name = set.path("metadata").path("name").asString();
        String hash = set.at("/metadata/labels/pod-template-hash").asString();
        assertEquals("web-" + hash, name);
        assertEquals("1", annotation(web, Revisions.REVISION));
        assertEquals("1", annotation(set, Revisions.REVISION));
        assertEquals("3", annotation(set, Revisions.DESIRED));
        assertEquals("4", annotation(set, Revisions.MAX));
        assertEquals(
                "True NewReplicaSetAvailable: ReplicaSet \"" + name + "\" has successfully progressed.",
                Rig.told(web, "Progressing"));
        assertEquals("True MinimumReplicasAvailable: Deployment has minimum availability.", Rig.told(web, "Available"));
        assertEquals(List.of("ScalingReplicaSet: Scaled up replica set " + name + " from 0 to 3"), rig.events("web"));
        assertEquals(3, rig.pods().size());
        for (ObjectNode pod : rig.pods()) {
            assertEquals(hash, pod.at("/metadata/labels/pod-template-hash").asString());
            assertTrue(pod.path("metadata").path("name").asString().startsWith(name + "-"));
            assertTrue(rig.events(name)
                    .contains("SuccessfulCreate: Created pod: "
                            + pod.path("metadata").path("name").asString()));
        }
        JsonNode status = set.path("status");
        assertEquals(3, status.path("fullyLabeledReplicas").asInt(0));
        assertEquals(3, status.path("readyReplicas").asInt(0));
        assertEquals(3, status.path("availableReplicas").asInt(0));
        assertFalse(web.path("status").has("unavailableReplicas"));
    }

    @Test
    void comesToRest() {
        Rig rig = with(3, "");
        rig.until(() -> isDone(rig));
        rig.beats(4);
        String before = web(rig).at("/metadata/resourceVersion").asString();
        String set = setOf(rig, "web:1").at("/metadata/resourceVersion").asString();
        rig.beats(40);
        assertEquals(before, web(rig).at("/metadata/resourceVersion").asString());
        assertEquals(set, setOf(rig, "web:1").at("/metadata/resourceVersion").asString());
    }

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("controllers.seeds", 24));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverLeavesTheBoundsOfItsStrategy(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int replicas = random.nextInt(1, 25);
        boolean isPercent = random.nextBoolean();
        int surge = random.nextInt(0, 4) * (isPercent ? 15 : 1);
        int unavailable = surge == 0 ? (isPercent ? 30 : 1) : random.nextInt(0, 4) * (isPercent ? 15 : 1);
        String unit = isPercent ? "\"%d%%\"" : "%d";
        String strategy = ("\"minReadySeconds\":%d,\"strategy\":{\"type\":\"RollingUpdate\","
                        + "\"rollingUpdate\":{\"maxSurge\":" + unit + ",\"maxUnavailable\":" + unit + "}},")
                .formatted(random.nextInt(0, 3), surge, unavailable);
        Rig rig = with(replicas, strategy);
        rig.until(() -> isDone(rig));
        int most = replicas + (isPercent ? Math.ceilDiv(surge * replicas, 100) : surge);
        int mayMiss = isPercent ? unavailable * replicas / 100 : unavailable;
        int least = replicas - Math.max(mayMiss, most == replicas ? 1 : 0);
        image(rig, "web:2");
        if (random.nextBoolean()) {
            rig.beats(random.nextInt(1, 12));
            image(rig, "web:3");
        }
        for (int i = 0; i < 600 && !isDone(rig); i++) {
            rig.beat();
            long ready = rig.pods().stream()
                    .filter(pod -> Conditions.isTrue(pod.path("status"), "Ready"))
                    .count();
            assertTrue(rig.pods().size() <= most, () -> rig.pods().size() + " pods, at most " + most);
            assertTrue(ready >= least, () -> ready + " ready, at least " + least);
        }
        assertTrue(isDone(rig), "the rollout ends");
        assertEquals(replicas, rig.pods().size());
    }

    @Test
    void goesBackToAnOlderTemplate() {
        Rig rig = with(2, "");
        rig.until(() -> isDone(rig));
        image(rig, "web:2");
        rig.beat();
        rig.until(() -> isDone(rig));
        assertEquals("2", annotation(web(rig), Revisions.REVISION));
        image(rig, "web:1");
        rig.beat();
        rig.until(() -> isDone(rig));
        assertEquals(2, rig.list(Resource.REPLICA_SETS).size());
        assertEquals("3", annotation(web(rig), Revisions.REVISION));
        assertEquals("3", annotation(setOf(rig, "web:1"), Revisions.REVISION));
        assertEquals("1", annotation(setOf(rig, "web:1"), Revisions.HISTORY));
        assertEquals("2", annotation(setOf(rig, "web:2"), Revisions.REVISION));
        assertEquals(0, setOf(rig, "web:2").at("/spec/replicas").asInt());
    }

    @Test
    void givesUpAfterItsDeadline() {
        Rig rig = with(2, "\"progressDeadlineSeconds\":30,");
        rig.until(() -> isDone(rig));
        rig.kubelets.fate(pod -> Fate.UNREADY);
        image(rig, "web:2");
        rig.beats(20);
        String name = setOf(rig, "web:2").path("metadata").path("name").asString();
        assertEquals(
                "True ReplicaSetUpdated: ReplicaSet \"" + name + "\" is progressing.",
                Rig.told(web(rig), "Progressing"));
        rig.skip(Duration.ofSeconds(20));
        rig.beats(2);
        assertEquals(
                "True", Rig.condition(web(rig), "Progressing").path("status").asString());
        rig.skip(Duration.ofSeconds(10));
        rig.beats(8);
        assertEquals(
                "False ProgressDeadlineExceeded: ReplicaSet \"" + name + "\" has timed out progressing.",
                Rig.told(web(rig), "Progressing"));
        rig.kubelets.fate(pod -> Fate.READY);
        rig.kubelets.lookAgain();
        rig.until(() -> isDone(rig));
    }

    @Test
    void waitsUntilPodsAreReadyLongEnough() {
        Rig rig = with(1, "\"minReadySeconds\":10,");
        rig.until(() -> web(rig).at("/status/readyReplicas").asInt(0) == 1);
        rig.beats(8);
        assertEquals(0, web(rig).at("/status/availableReplicas").asInt(0));
        assertEquals(1, web(rig).at("/status/unavailableReplicas").asInt(0));
        assertEquals(
                "False MinimumReplicasUnavailable: Deployment does not have minimum availability.",
                Rig.told(web(rig), "Available"));
        rig.beats(40);
        assertEquals(1, web(rig).at("/status/availableReplicas").asInt(0));
    }

    @Test
    void doesNothingToTemplatesWhilePaused() {
        Rig rig = with(2, "");
        rig.until(() -> isDone(rig));
        rig.patch(Resource.DEPLOYMENTS, "web", "{\"spec\":{\"paused\":true}}");
        image(rig, "web:2");
        rig.patch(Resource.DEPLOYMENTS, "web", "{\"spec\":{\"replicas\":4}}");
        rig.beats(20);
        assertEquals(1, rig.list(Resource.REPLICA_SETS).size());
        assertEquals(4, rig.pods().size());
        assertEquals("Unknown DeploymentPaused: Deployment is paused", Rig.told(web(rig), "Progressing"));
        rig.patch(Resource.DEPLOYMENTS, "web", "{\"spec\":{\"paused\":false}}");
        rig.beat();
        rig.until(() -> isDone(rig));
        assertEquals(4, setOf(rig, "web:2").at("/spec/replicas").asInt());
    }

    @Test
    void recreatesOnlyAfterTheLastPodIsGone() {
        Rig rig = with(3, "\"strategy\":{\"type\":\"Recreate\"},");
        rig.until(() -> isDone(rig));
        image(rig, "web:2");
        for (int i = 0; i < 60; i++) {
            rig.beat();
            long images = rig.list(Resource.PODS).stream()
                    .map(pod -> pod.at("/spec/containers/0/image").asString())
                    .distinct()
                    .count();
            assertTrue(images <= 1, "pods of both templates at once");
        }
        assertTrue(isDone(rig));
        assertEquals(
                "web:2", rig.pods().getFirst().at("/spec/containers/0/image").asString());
    }

    @Test
    void sharesANewNumberAmongTheSetsOfARollout() {
        Rig rig = with(
                10,
                "\"strategy\":{\"rollingUpdate\":{\"maxSurge\":3,\"maxUnavailable\":2},\"type\":\"RollingUpdate\"},");
        rig.until(() -> isDone(rig));
        rig.kubelets.fate(
                pod -> pod.at("/spec/containers/0/image").asString().equals("web:2") ? Fate.UNREADY : Fate.READY);
        image(rig, "web:2");
        rig.beats(20);
        assertEquals(8, setOf(rig, "web:1").at("/spec/replicas").asInt());
        assertEquals(5, setOf(rig, "web:2").at("/spec/replicas").asInt());
        rig.patch(Resource.DEPLOYMENTS, "web", "{\"spec\":{\"replicas\":30}}");
        rig.beat();
        // 33 for 13: 8 become 20, and 5 become 13.
        assertEquals(20, setOf(rig, "web:1").at("/spec/replicas").asInt());
        assertEquals(13, setOf(rig, "web:2").at("/spec/replicas").asInt());
    }

    @Test
    void keepsSoManyOldTemplates() {
        Rig rig = with(1, "\"revisionHistoryLimit\":2,");
        for (int i = 2; i < 7; i++) {
            rig.beat();
            rig.until(() -> isDone(rig));
            image(rig, "web:" + i);
        }
        rig.beat();
        rig.until(() -> isDone(rig));
        rig.beats(8);
        assertEquals(3, rig.list(Resource.REPLICA_SETS).size());
        assertEquals("6", annotation(setOf(rig, "web:6"), Revisions.REVISION));
        assertEquals("4", annotation(setOf(rig, "web:4"), Revisions.REVISION));
    }

    @Test
    void adoptsWhatAnOrphaningDeletionLeft() {
        Rig rig = with(2, "");
        rig.until(() -> isDone(rig));
        List<String> pods = rig.names(Resource.PODS);
        rig.delete(Resource.DEPLOYMENTS, "web", dev.gantry.services.demo.api.DeleteOptions.Propagation.ORPHAN);
        rig.until(() -> !rig.exists(Resource.DEPLOYMENTS, "web"));
        rig.beats(8);
        assertEquals(pods, rig.names(Resource.PODS));
        rig.create(Resource.DEPLOYMENTS, WEB.formatted(2, ""));
        rig.beat();
        rig.until(() -> isDone(rig));
        assertEquals(pods, rig.names(Resource.PODS));
        assertEquals(
                web(rig).at("/metadata/uid").asString(),
                setOf(rig, "web:1").at("/metadata/ownerReferences/0/uid").asString());
    }
}
