package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.tests.controlplane.Command.Result;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer with kubectl tries on the living fleet: pods of any image, which are no apps of the fleet's. */
@WithControlPlane
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoUserPodsTest {
    private static final String REASON = "jsonpath={.status.containerStatuses[0].state.waiting.reason}=";

    private DemoFleetServer fleet;

    @BeforeAll
    void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        fleet = DemoFleetServer.open(plane, folder, "12:00", 20);
    }

    @AfterAll
    void close() throws IOException {
        fleet.close();
    }

    private void run(String name, String image, String... more) throws IOException {
        String[] all = new String[more.length + 3];
        all[0] = "run";
        all[1] = name;
        all[2] = "--image=" + image;
        System.arraycopy(more, 0, all, 3, more.length);
        assertEquals("pod/" + name + " created\n", fleet.kubectl(all).required());
    }

    private void await(String what, String condition) throws IOException {
        fleet.kubectl("wait", what, "--for=" + condition, "--timeout=60s").required();
    }

    private String status(String pod) throws IOException {
        return fleet.kubectl("get", "pod", pod, "--no-headers").required().split(" +")[2];
    }

    @Test
    void aProgramPrintsWhatItPrintsAndFailsAsItFails() throws IOException {
        run("fails", "busybox", "--restart=Never", "--", "sh", "-c", "echo one; echo two >&2; exit 3");
        await("pod/fails", "jsonpath={.status.phase}=Failed");
        assertEquals("one\ntwo\n", fleet.kubectl("logs", "fails").required());
        assertEquals("Error", status("fails"));
        String described = fleet.kubectl("describe", "pod", "fails").required();
        assertTrue(described.matches("(?s).*Reason: +Error\\s+Exit Code: +3\\s.*"), described);
    }

    @Test
    void aProgramThatIsDoneIsCompleted() throws IOException {
        run("done", "alpine:3.22", "--restart=Never", "--", "echo", "hello", "you");
        await("pod/done", "jsonpath={.status.phase}=Succeeded");
        assertEquals("hello you\n", fleet.kubectl("logs", "done").required());
        assertEquals("Completed", status("done"));
    }

    @Test
    void aProgramThatDoesNotLastIsStartedAgain() throws IOException {
        run("again", "busybox", "--", "sh", "-c", "echo started; sleep 1");
        await("pod/again", "jsonpath={.status.containerStatuses[0].lastState.terminated.reason}=Completed");
        assertEquals("started\n", fleet.kubectl("logs", "again", "--previous").required());
        await("pod/again", REASON + "CrashLoopBackOff");
    }

    @Test
    void aLoopIsFollowedUntilItsPodGoes() throws IOException, InterruptedException {
        run("loop", "busybox", "--", "sh", "-c", "i=0; while true; do i=$((i+1)); echo line $i; sleep 5; done");
        await("pod/loop", "condition=Ready");
        Process follow = fleet.start("logs", "-f", "loop");
        try (BufferedReader lines = follow.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 1; i <= 20; i++) {
                assertEquals("line " + i, lines.readLine());
            }
            fleet.kubectl("delete", "pod", "loop", "--wait=false").required();
            assertTrue(lines.lines().allMatch(line -> line.startsWith("line ")));
        }
        assertEquals(0, follow.waitFor());
    }

    @Test
    void aJobWhoseProgramFailsFails() throws IOException {
        fleet.kubectlReading("""
                {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "bad"}, "spec": {"backoffLimit": 1,
                  "template": {"spec": {"restartPolicy": "Never", "containers": [
                    {"name": "work", "image": "busybox", "command": ["sh", "-c", "exit 1"]}]}}}}""", "create", "-f", "-").required();
        await("job/bad", "condition=Failed");
        assertEquals(
                "2 BackoffLimitExceeded",
                fleet.kubectl(
                                "get",
                                "job",
                                "bad",
                                "-o",
                                "jsonpath={.status.failed} {.status.conditions[?(@.type==\"Failed\")].reason}")
                        .required());
    }

    @Test
    void nginxServesItsPortAndNoOther() throws IOException, InterruptedException {
        run("web", "nginx", "--port=8080");
        await("pod/web", "condition=Ready");
        try (Forward forward = new Forward(fleet, "default", "web", 80)) {
            assertTrue(forward.get("/").contains("<h1>Welcome to nginx!</h1>"));
        }
        try (Forward forward = new Forward(fleet, "default", "web", 8080)) {
            assertThrows(IOException.class, () -> forward.get("/"));
        }
        String log = fleet.kubectl("logs", "web").required();
        assertEquals(3, log.lines().count(), log);
        assertEquals(
                "here\n",
                fleet.kubectl("exec", "web", "--", "bash", "-c", "echo here").required());
        assertTrue(fleet.kubectl("exec", "web", "--", "ps").required().contains("nginx -g daemon off;"));
    }

    @Test
    void anImageNobodyHasIsNotFound() throws IOException {
        run("nope", "nope:9");
        await("pod/nope", REASON + "ImagePullBackOff");
        assertEquals("ImagePullBackOff", status("nope"));
        Result log = fleet.kubectl("logs", "nope");
        assertEquals(
                "Error from server (BadRequest): container \"nope\" in pod \"nope\" is waiting to start: "
                        + "trying and failing to pull image",
                log.stderr().strip());
        String described = fleet.kubectl("describe", "pod", "nope").required();
        assertTrue(described.contains("docker.io/library/nope:9: not found"), described);
        assertTrue(described.contains("Error: ErrImagePull"), described);
    }

    @Test
    void aNameThatIsNoneIsInvalid() throws IOException {
        fleet.kubectlReading("""
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "wrong"},
                 "spec": {"containers": [{"name": "wrong", "image": "BusyBox"}]}}""", "create", "-f", "-").required();
        await("pod/wrong", REASON + "InvalidImageName");
        assertEquals("InvalidImageName", status("wrong"));
    }

    @Test
    void sidecarsOfTheFleetAnswerAtTheirOwnPort() throws IOException, InterruptedException {
        String[] found = fleet.podOf("chat-room");
        String probed =
                fleet.kubectl("describe", "pod", "-n", found[0], found[1]).required();
        assertTrue(probed.contains("http-get http://:15000/ready "), probed);
        try (Forward forward = new Forward(fleet, found[0], found[1], 15000)) {
            assertEquals("LIVE\n", forward.get("/ready"));
        }
        try (Forward forward = new Forward(fleet, found[0], found[1], 9090)) {
            assertEquals("ok\n", forward.get("/readyz"));
        }
    }
}
