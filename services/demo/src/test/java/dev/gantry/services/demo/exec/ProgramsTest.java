package dev.gantry.services.demo.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.gantry.services.demo.exec.Outcome.Line;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgramsTest {
    private static JsonNode pod(String container) {
        return JsonMapper.shared().readTree("""
                {"metadata": {"name": "x", "namespace": "default"}, "spec": {"containers": [%s]}}""".formatted(container));
    }

    private static Outcome busybox(String fields) {
        return Programs.foresee(pod("{\"name\": \"x\", \"image\": \"busybox\"" + fields + "}"), "x");
    }

    private static Outcome shell(String line) {
        return busybox(", \"command\": [\"sh\", \"-c\", \"" + line + "\"]");
    }

    @Test
    void whatItPrintsAndHowItEndsIsKnownWithoutWaiting() {
        Outcome outcome = shell("echo one; sleep 90; echo two; echo three >&2; exit 3");
        assertEquals(
                List.of(
                        new Line(Duration.ZERO, "one"),
                        new Line(Duration.ofSeconds(90), "two"),
                        new Line(Duration.ofSeconds(90), "three")),
                outcome.lines());
        assertEquals(Duration.ofSeconds(90), outcome.lasting());
        assertEquals(3, outcome.exitCode());
    }

    @Test
    void aProgramWithoutAShellRunsToo() {
        Outcome outcome = busybox(", \"args\": [\"echo\", \"-n\", \"hello\"]");
        assertEquals(List.of(new Line(Duration.ZERO, "hello")), outcome.lines());
        assertEquals(0, outcome.exitCode());
    }

    @Test
    void theKubeletPutsInWhatTheEnvironmentHas() {
        Outcome outcome = busybox(
                ", \"env\": [{\"name\": \"WHO\", \"value\": \"you\"}], \"args\": [\"echo\", \"$(WHO) $(NOBODY)\"]");
        assertEquals("you $(NOBODY)", outcome.lines().getFirst().text());
    }

    @Test
    void whoSleepsForEverHasNoEnd() {
        assertNull(shell("sleep infinity").lasting());
        assertNull(shell("echo a; tail -f /dev/null; echo b").lasting());
        assertEquals(1, shell("echo a; sh -c 'sleep 9d'; echo b").lines().size());
    }

    @Test
    void aLoopWithoutEndIsLookedAtOnlySoFar() {
        assertNull(shell("while true; do date; sleep 1; done").lasting());
        assertNull(shell("while true; do true; done").lasting());
        assertEquals(
                Duration.ofSeconds(3),
                shell("for i in 1 2 3; do echo $i; sleep 1; done").lasting());
    }

    @Test
    void aShellWithoutInputIsDoneAtOnce() {
        assertEquals(Duration.ZERO, busybox("").lasting());
        assertNull(busybox(", \"stdin\": true").lasting());
    }

    @Test
    void aProgramThatIsNotThereIsNotStarted() {
        Outcome outcome = busybox(", \"command\": [\"python\"]");
        assertEquals(128, outcome.exitCode());
        assertEquals(
                "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create "
                        + "failed: unable to start container process: error during container init: exec: \"python\": "
                        + "executable file not found in $PATH",
                outcome.startError());
        assertEquals(127, shell("python").exitCode());
    }

    @Test
    void aServerStaysUnlessItIsToldToDoSomethingElse() {
        JsonNode nginx = pod("""
                {"name": "web", "image": "nginx:1.29", "readinessProbe": {"httpGet": {"path": "/", "port": 80}}}""");
        Outcome outcome = Programs.foresee(nginx, "web");
        assertNull(outcome.lasting());
        assertEquals(3, outcome.lines().size());
        assertEquals("", Programs.unready(nginx, "web", "10.0.0.2"));
        JsonNode told = pod("""
                {"name": "web", "image": "nginx", "command": ["bash", "-c", "exit 4"],
                 "readinessProbe": {"httpGet": {"path": "/up", "port": "http"}},
                 "ports": [{"name": "http", "containerPort": 80}]}""");
        assertNotNull(Programs.foresee(told, "web").lasting());
        assertEquals(
                "Get \"http://10.0.0.2:80/up\": dial tcp 10.0.0.2:80: connect: connection refused",
                Programs.unready(told, "web", "10.0.0.2"));
    }

    @Test
    void aProbeThatRunsACommandGoesByItsExitCode() {
        JsonNode pod = pod("""
                {"name": "x", "image": "busybox", "args": ["sleep", "9"],
                 "readinessProbe": {"exec": {"command": ["cat", "/tmp/ready"]}}}""");
        assertEquals("cat: can't open '/tmp/ready': No such file or directory", Programs.unready(pod, "x", ""));
    }
}
