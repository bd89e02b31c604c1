package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.TestKubelets.Fate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StatefulSetControllerTest {
    private static Rig with(int replicas, String more) {
        Rig rig = new Rig();
        rig.create(Resource.STATEFUL_SETS, """
                {"metadata":{"name":"kafka"},"spec":{"replicas":%d,"serviceName":"kafka-headless",%s
                 "selector":{"matchLabels":{"app":"kafka"}},
                 "template":{"metadata":{"labels":{"app":"kafka"}},
                 "spec":{"containers":[{"name":"c","image":"kafka:1"}]}}}}""".formatted(replicas, more));
        return rig;
    }

    private static void image(Rig rig, String image) {
        rig.patch(Resource.STATEFUL_SETS, "kafka", """
                {"spec":{"template":{"spec":{"containers":[{"name":"c","image":"%s"}]}}}}""".formatted(image));
    }

    private static JsonNode status(Rig rig) {
        return rig.get(Resource.STATEFUL_SETS, "kafka").path("status");
    }

    private static int ready(Rig rig) {
        return status(rig).path("readyReplicas").asInt(0);
    }

    private static boolean isUpdated(Rig rig) {
        ObjectNode set = rig.get(Resource.STATEFUL_SETS, "kafka");
        return status(rig).path("observedGeneration").asLong(0)
                        == set.path("metadata").path("generation").asLong()
                && status(rig).path("currentRevision").equals(status(rig).path("updateRevision"))
                && ready(rig) == set.path("spec").path("replicas").asInt();
    }

    private static String imageOf(Rig rig, int ordinal) {
        return rig.get(Resource.PODS, "kafka-" + ordinal)
                .at("/spec/containers/0/image")
                .asString();
    }

    @Test
    void startsOneAfterTheOther() {
        Rig rig = with(3, "");
        for (int i = 0; i < 40 && ready(rig) < 3; i++) {
            rig.beat();
            List<ObjectNode> pods = rig.pods();
            for (ObjectNode pod : pods.subList(0, Math.max(pods.size() - 1, 0))) {
                assertTrue(Conditions.isTrue(pod.path("status"), "Ready"), "a pod came before the one ahead was ready");
            }
        }
        assertEquals(List.of("kafka-0", "kafka-1", "kafka-2"), rig.names(Resource.PODS));
        ObjectNode first = rig.get(Resource.PODS, "kafka-0");
        assertEquals("kafka-0", first.at("/spec/hostname").asString());
        assertEquals("kafka-headless", first.at("/spec/subdomain").asString());
        assertEquals(
                "kafka-0",
                first.path("metadata")
                        .path("labels")
                        .path("statefulset.kubernetes.io/pod-name")
                        .asString());
        assertEquals(
                "0",
                first.path("metadata")
                        .path("labels")
                        .path("apps.kubernetes.io/pod-index")
                        .asString());
        String revision = status(rig).path("updateRevision").asString();
        assertEquals(
                revision,
                first.path("metadata")
                        .path("labels")
                        .path("controller-revision-hash")
                        .asString());
        assertEquals(List.of(revision), rig.names(Resource.CONTROLLER_REVISIONS));
        assertEquals(
                List.of(
                        "SuccessfulCreate: create Pod kafka-0 in StatefulSet kafka successful",
                        "SuccessfulCreate: create Pod kafka-1 in StatefulSet kafka successful",
                        "SuccessfulCreate: create Pod kafka-2 in StatefulSet kafka successful"),
                rig.events("kafka"));
    }

    @Test
    void updatesFromTheLastToTheFirst() {
        Rig rig = with(3, "");
        rig.until(() -> ready(rig) == 3);
        String before = status(rig).path("currentRevision").asString();
        image(rig, "kafka:2");
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 80 && (i == 0 || !isUpdated(rig)); i++) {
            rig.beat();
            assertTrue(rig.pods().size() >= 2, "more than one was away at once");
            for (int ordinal = 0; ordinal < 3; ordinal++) {
                if (rig.exists(Resource.PODS, "kafka-" + ordinal)
                        && imageOf(rig, ordinal).equals("kafka:2")
                        && !order.contains("kafka-" + ordinal)) {
                    order.add("kafka-" + ordinal);
                }
            }
        }
        assertEquals(List.of("kafka-2", "kafka-1", "kafka-0"), order);
        assertTrue(isUpdated(rig));
        assertNotEquals(before, status(rig).path("currentRevision").asString());
        image(rig, "kafka:1");
        rig.beat();
        rig.until(() -> isUpdated(rig));
        assertEquals(before, status(rig).path("currentRevision").asString());
        assertEquals(
                3,
                rig.get(Resource.CONTROLLER_REVISIONS, before).path("revision").asInt());
    }

    @Test
    void keepsWhatLiesBelowThePartition() {
        Rig rig = with(3, "\"updateStrategy\":{\"type\":\"RollingUpdate\",\"rollingUpdate\":{\"partition\":2}},");
        rig.until(() -> ready(rig) == 3);
        image(rig, "kafka:2");
        rig.beats(30);
        assertEquals("kafka:2", imageOf(rig, 2));
        assertEquals("kafka:1", imageOf(rig, 1));
        assertEquals(2, status(rig).path("currentReplicas").asInt());
        assertEquals(1, status(rig).path("updatedReplicas").asInt());
        rig.api.delete(Resource.PODS, "default", "kafka-0", 0L);
        rig.beats(10);
        assertEquals("kafka:1", imageOf(rig, 0), "it comes back as it was");
    }

    @Test
    void waitsForDeletionWhereToldTo() {
        Rig rig = with(2, "\"updateStrategy\":{\"type\":\"OnDelete\"},");
        rig.until(() -> ready(rig) == 2);
        image(rig, "kafka:2");
        rig.beats(20);
        assertEquals("kafka:1", imageOf(rig, 1));
        rig.api.delete(Resource.PODS, "default", "kafka-1", 0L);
        rig.beats(10);
        assertEquals("kafka:2", imageOf(rig, 1));
        assertEquals("kafka:1", imageOf(rig, 0));
    }

    @Test
    void startsAllAtOnceInParallel() {
        Rig rig = with(4, "\"podManagementPolicy\":\"Parallel\",");
        rig.kubelets.fate(pod -> Fate.STUCK);
        rig.beats(3);
        assertEquals(4, rig.pods().size());
    }

    @Test
    void shrinksFromTheEndAndKeepsClaims() {
        Rig rig = with(3, """
                "volumeClaimTemplates":[{"metadata":{"name":"data"},"spec":{"accessModes":["ReadWriteOnce"],
                 "resources":{"requests":{"storage":"10Gi"}}}}],""");
        rig.until(() -> ready(rig) == 3);
        assertEquals(List.of("data-kafka-0", "data-kafka-1", "data-kafka-2"), rig.names(Resource.CLAIMS));
        assertEquals(
                "data-kafka-1",
                rig.get(Resource.PODS, "kafka-1")
                        .at("/spec/volumes/0/persistentVolumeClaim/claimName")
                        .asString());
        assertTrue(rig.events("kafka")
                .contains("SuccessfulCreate: create Claim data-kafka-0 Pod kafka-0 in StatefulSet kafka success"));
        rig.patch(Resource.STATEFUL_SETS, "kafka", "{\"spec\":{\"replicas\":1}}");
        List<String> left = new ArrayList<>();
        rig.until(() -> {
            List<String> names = rig.names(Resource.PODS);
            left.addAll(names.size() == 2 ? names : List.of());
            return names.size() == 1;
        });
        assertTrue(left.contains("kafka-1"), "the last goes first");
        assertEquals(3, rig.list(Resource.CLAIMS).size());
        rig.beats(4);
        assertEquals(1, status(rig).path("replicas").asInt());
    }

    @Test
    void replacesPodsThatEnded() {
        Rig rig = with(2, "");
        rig.until(() -> ready(rig) == 2);
        String uid = rig.get(Resource.PODS, "kafka-0").at("/metadata/uid").asString();
        rig.patchStatus(Resource.PODS, "kafka-0", "{\"status\":{\"phase\":\"Failed\",\"conditions\":null}}");
        rig.beat();
        rig.until(() -> ready(rig) == 2);
        assertNotEquals(
                uid, rig.get(Resource.PODS, "kafka-0").at("/metadata/uid").asString());
    }
}
