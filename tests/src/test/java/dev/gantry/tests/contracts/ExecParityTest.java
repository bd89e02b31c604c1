package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.app.cli.Terminal;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.kubernetes.FleetOptions;
import dev.gantry.services.kubernetes.Kubernetes;
import dev.gantry.services.kubernetes.KubernetesFleet;
import dev.gantry.services.problems.SessionProblem;
import dev.gantry.services.sessions.RemoteCommand;
import dev.gantry.services.sessions.RemoteSession;
import dev.gantry.services.sessions.SessionEnd;
import dev.gantry.services.sessions.Sessions;
import dev.gantry.tests.contracts.CommandLine.Ran;
import dev.gantry.tests.controlplane.Command.Result;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gantry exec} does what {@code kubectl exec} does in the same container. */
@WithControlPlane
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExecParityTest {
    private DemoFleetServer fleet;
    private CommandLine gantry;
    private String namespace;
    private String pod;

    @BeforeAll
    void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        fleet = DemoFleetServer.open(plane, folder, "12:00", 1);
        gantry = new CommandLine(fleet.kubeconfig());
        String[] found = fleet.podOf("chat-room");
        namespace = found[0];
        pod = found[1];
    }

    @AfterAll
    void close() throws IOException {
        fleet.close();
    }

    /** Something typed, and no terminal. */
    private record Piped(String text) implements Terminal {
        @Override
        public InputStream input() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Raw raw() throws IOException {
            throw new IOException("no terminal");
        }

        @Override
        public Optional<Size> size() {
            return Optional.empty();
        }
    }

    private String[] words(String command, String... options) {
        List<String> words = new ArrayList<>(List.of("exec", "-n", namespace));
        words.addAll(List.of(options));
        words.addAll(List.of(pod, "-c", "chat-room", "--"));
        words.addAll(List.of(command.split(" ", 3)));
        return words.toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hostname",
                "sh -c echo one; echo two >&2; exit 3",
                "echo 您好 😀",
                "cat /nope",
                "sh -c exit 255",
                "env"
            })
    void commandsWriteAndEndAlike(String command) throws IOException {
        Result wanted = fleet.kubectl(words(command));
        Ran ran = gantry.run(words(command));
        assertEquals(wanted.stdout(), ran.out());
        assertEquals(wanted.exitCode(), ran.code(), ran.err());
        assertEquals(wanted.stderr().strip(), ran.err().replace("gantry: ", "").strip());
    }

    @Test
    void muchOutputComesWhole() throws IOException {
        String[] words = words("sh -c seq 1 200000");
        String wanted = fleet.kubectl(words).stdout();
        assertEquals(wanted, gantry.run(words).out());
    }

    @Test
    void inputGoesThroughToItsEnd() throws IOException {
        String text = "第一行\nand another\n".repeat(20_000);
        assertEquals(text, fleet.kubectlReading(text, words("cat", "-i")).stdout());
        Ran ran = gantry.typing(new Piped(text)).run(words("cat", "-i"));
        assertEquals(0, ran.code(), ran.err());
        assertEquals(text, ran.out());
    }

    @Test
    void whatIsNotThereIsNegativeForBoth() throws IOException {
        assertEquals(
                1, fleet.kubectl("exec", "-n", namespace, "none", "--", "ls").exitCode());
        Ran missing = gantry.run("exec", "-n", namespace, "none", "--", "ls");
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("\"none\" not found"), missing.err());

        Result wanted = fleet.kubectl(words("no-such-program"));
        Ran program = gantry.run(words("no-such-program"));
        assertEquals(1, wanted.exitCode());
        assertEquals(1, program.code());
        assertTrue(program.err().contains("executable file not found in $PATH"), program.err());
    }

    private Sessions sessions(KubernetesFleet opened) {
        return opened.links().getFirst().sessions();
    }

    private KubernetesFleet open(Protection protection) {
        return Kubernetes.open(new FleetOptions(
                fleet.kubeconfig(), Map.of(), Path.of("."), "contracts", () -> false, context -> protection));
    }

    private RemoteCommand command(boolean terminal, String... words) {
        return new RemoteCommand(new NamespacedName(namespace, pod), "chat-room", List.of(words), true, terminal);
    }

    @Test
    void aTerminalEchoesPromptsAndTakesItsSize() throws Exception {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try (KubernetesFleet opened = open(Protection.NORMAL);
                RemoteSession session = sessions(opened).run(command(true, "sh"))) {
            session.resize(80, 24);
            byte[] typed = "echo 你好\rexit 4\r".getBytes(StandardCharsets.UTF_8);
            session.send(typed, 0, typed.length);
            SessionEnd end = session.receive(new RemoteSession.Output() {
                @Override
                public void out(byte[] bytes, int offset, int length) {
                    seen.write(bytes, offset, length);
                }

                @Override
                public void err(byte[] bytes, int offset, int length) {
                    throw new AssertionError("a terminal joins both");
                }
            });
            assertEquals(new SessionEnd.Exited(4), end);
            String screen = seen.toString(StandardCharsets.UTF_8);
            assertTrue(screen.contains("/ $ ") && screen.contains("你好\r\n"), screen);
        }
    }

    @Test
    void aReadOnlyClusterIsNotEvenAsked() {
        try (KubernetesFleet opened = open(Protection.READ_ONLY)) {
            ClusterFailure refused =
                    assertThrows(ClusterFailure.class, () -> sessions(opened).run(command(false, "hostname")));
            assertEquals(ClusterFailure.Sort.FORBIDDEN, refused.sort());
            assertTrue(refused.problem() instanceof SessionProblem.ReadOnly, refused::toString);
        }
    }
}
