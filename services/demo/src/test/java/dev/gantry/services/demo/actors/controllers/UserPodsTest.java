package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Pods of images that are none of the fleet's. */
class UserPodsTest {
    private final Rig rig = new Rig();

    @BeforeEach
    void machines() {
        rig.namespace("kube-node-lease");
        rig.nodes(1);
        rig.patchStatus(Resource.NODES, "node-0", """
                {"status":{"allocatable":{"cpu":"8","memory":"8Gi","pods":"50"},
                 "conditions":[{"type":"Ready","status":"True"}]}}""");
        rig.run(new World());
    }

    private void pod(String policy, String container) {
        rig.create(Resource.PODS, """
                {"metadata":{"name":"x"},"spec":{"restartPolicy":"%s","containers":[{"name":"x",%s}]}}""".formatted(policy, container));
    }

    private static String shell(String line) {
        return "\"image\":\"busybox\",\"command\":[\"sh\",\"-c\",\"" + line + "\"]";
    }

    private JsonNode status() {
        return rig.get(Resource.PODS, "x").path("status");
    }

    private JsonNode container() {
        return status().path("containerStatuses").path(0);
    }

    private void untilPhase(String phase) {
        rig.until(() -> status().path("phase").asString("").equals(phase));
    }

    private void untilWaiting(String reason) {
        rig.until(() -> container().at("/state/waiting/reason").asString("").equals(reason));
    }

    @Test
    void theExitCodeDecidesHowAPodEnds() {
        pod("Never", shell("sleep 2; exit 3"));
        untilPhase("Running");
        assertEquals(
                "docker.io/library/busybox:latest", container().path("image").asString());
        untilPhase("Failed");
        assertEquals(3, container().at("/state/terminated/exitCode").asInt());
        assertEquals("Error", container().at("/state/terminated/reason").asString());
    }

    @Test
    void workThatIsDoneSucceeds() {
        pod("OnFailure", shell("echo done"));
        untilPhase("Succeeded");
        assertEquals("Completed", container().at("/state/terminated/reason").asString());
    }

    @Test
    void failuresAreTriedAgainWhereThePodSaysSo() {
        pod("OnFailure", shell("exit 1"));
        rig.until(() -> container().path("restartCount").asInt(0) == 2);
        untilWaiting("CrashLoopBackOff");
        assertEquals(1, container().at("/lastState/terminated/exitCode").asInt());
    }

    @Test
    void aPodWithoutEndIsReadyUntilItsProbeSaysOtherwise() {
        pod("Always", shell("sleep infinity") + ",\"readinessProbe\":{\"tcpSocket\":{\"port\":8080}}");
        untilPhase("Running");
        rig.until(() -> rig.events("x").stream().anyMatch(event -> event.startsWith("Unhealthy: ")));
        assertEquals("False", Conditions.find(status(), "Ready").path("status").asString());
    }

    @Test
    void anImageNobodyKnowsIsTriedAgainAndAgain() {
        pod("Always", "\"image\":\"nope\"");
        untilWaiting("ErrImagePull");
        String error = container().at("/state/waiting/message").asString();
        assertTrue(error.endsWith("docker.io/library/nope:latest: not found"), error);
        untilWaiting("ImagePullBackOff");
        assertEquals(
                "Back-off pulling image \"nope\": ErrImagePull: " + error,
                container().at("/state/waiting/message").asString());
        assertEquals(
                List.of(
                        "Scheduled: Successfully assigned default/x to node-0",
                        "Pulling: Pulling image \"nope\"",
                        "Failed: Failed to pull image \"nope\": " + error,
                        "Failed: Error: ErrImagePull",
                        "BackOff: Back-off pulling image \"nope\"",
                        "Failed: Error: ImagePullBackOff"),
                rig.events("x"));
        assertEquals("Pending", status().path("phase").asString());
    }

    @Test
    void containersRunThoughTheImageOfAnotherCannotBePulled() {
        two("nope", "busybox");
        untilWaiting("ImagePullBackOff");
        JsonNode other = status().path("containerStatuses").path(1);
        assertTrue(other.at("/state").has("running"), other::toString);
        assertTrue(other.path("ready").asBoolean());
        assertEquals("Pending", status().path("phase").asString());
        assertTrue(rig.events("x").contains("Started: Container started"));
    }

    @Test
    void theMainContainerRunsThoughTheImageOfItsSidecarCannotBePulled() {
        two("busybox", "nope");
        rig.until(() -> status().path("containerStatuses")
                .path(1)
                .at("/state/waiting/reason")
                .asString("")
                .equals("ImagePullBackOff"));
        assertTrue(container().at("/state").has("running"), () -> container().toString());
        assertTrue(container().path("ready").asBoolean());
        assertEquals("False", Conditions.find(status(), "Ready").path("status").asString());
        assertEquals("Pending", status().path("phase").asString());
        assertTrue(rig.events("x").contains("BackOff: Back-off pulling image \"nope\""));
        long revision = rig.get(Resource.PODS, "x")
                .path("metadata")
                .path("resourceVersion")
                .asLong();
        rig.beats(8);
        assertEquals(
                revision,
                rig.get(Resource.PODS, "x")
                        .path("metadata")
                        .path("resourceVersion")
                        .asLong());
    }

    private void two(String image, String sidecar) {
        rig.create(Resource.PODS, """
                {"metadata":{"name":"x"},"spec":{"containers":[
                 {"name":"x","image":"%s","command":["sleep","infinity"]},
                 {"name":"y","image":"%s","command":["sleep","infinity"]}]}}""".formatted(image, sidecar));
    }

    @Test
    void aNameThatIsNoneIsNotEvenTried() {
        pod("Always", "\"image\":\"Nope\"");
        untilWaiting("InvalidImageName");
        assertTrue(rig.events("x").stream().noneMatch(event -> event.startsWith("Pulling")));
        rig.beats(100);
        assertEquals("InvalidImageName", container().at("/state/waiting/reason").asString());
    }

    @Test
    void aProgramThatIsNotThereIsNoStart() {
        pod("Never", "\"image\":\"busybox\",\"command\":[\"python\"]");
        untilPhase("Failed");
        assertEquals("StartError", container().at("/state/terminated/reason").asString());
        assertEquals(128, container().at("/state/terminated/exitCode").asInt());
    }

    @Test
    void aJobFailsAsOftenAsItMay() {
        rig.create(Resource.JOBS, """
                {"metadata":{"name":"bad"},"spec":{"backoffLimit":1,"completions":1,"parallelism":1,
                 "selector":{"matchLabels":{"job-name":"bad"}},"template":{"metadata":{"labels":{"job-name":"bad"}},
                 "spec":{"restartPolicy":"Never","containers":[{"name":"x",%s}]}}}}""".formatted(shell("exit 1")));
        rig.until(() -> Conditions.isTrue(rig.get(Resource.JOBS, "bad").path("status"), "Failed"));
        assertEquals(
                2, rig.get(Resource.JOBS, "bad").path("status").path("failed").asInt());
        assertEquals(
                "BackoffLimitExceeded",
                Rig.condition(rig.get(Resource.JOBS, "bad"), "Failed")
                        .path("reason")
                        .asString());
    }
}
