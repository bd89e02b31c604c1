package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.SessionProblem;
import dev.gantry.services.sessions.RemoteCommand;
import dev.gantry.services.sessions.RemoteSession;
import dev.gantry.services.sessions.SessionEnd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecCommandTest {
    private final ScriptedAccess access = new ScriptedAccess();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Screen screen = new Screen();

    /** A terminal of 80 times 24 somebody typed {@code ls} into. */
    private static final class Screen implements Terminal {
        private boolean isThere;
        private boolean isRaw;
        private boolean wasRaw;

        @Override
        public InputStream input() {
            return new ByteArrayInputStream("ls\n".getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public boolean isThere() {
            return isThere;
        }

        @Override
        public Raw raw() {
            isRaw = true;
            wasRaw = true;
            return () -> isRaw = false;
        }

        @Override
        public Optional<Size> size() {
            return Optional.of(new Size(80, 24));
        }
    }

    /** Says what it was told once its input has ended; with a terminal once it knows its size. */
    private static final class Echo implements RemoteSession {
        private final SessionEnd end;
        private final ByteArrayOutputStream input = new ByteArrayOutputStream();
        private final CountDownLatch told;
        private String size = "";

        Echo(SessionEnd end, int waits) {
            this.end = end;
            this.told = new CountDownLatch(waits);
        }

        @Override
        public SessionEnd receive(Output output) throws IOException {
            try {
                assertTrue(told.await(20, TimeUnit.SECONDS));
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
            byte[] said = (size + input.toString(StandardCharsets.US_ASCII)).getBytes(StandardCharsets.US_ASCII);
            output.out(said, 0, said.length);
            output.err("oops\n".getBytes(StandardCharsets.US_ASCII), 0, 5);
            return end;
        }

        @Override
        public void send(byte[] bytes, int offset, int length) {
            input.write(bytes, offset, length);
        }

        @Override
        public void endInput() {
            told.countDown();
        }

        @Override
        public void resize(int columns, int rows) {
            size = columns + "x" + rows + " ";
            told.countDown();
        }

        @Override
        public void close() {}
    }

    private int run(String line) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
        return new CommandLineInterface((kubeconfig, data) -> access, DemoFleets.NONE, console, screen)
                .run(line.split(" "));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void running(SessionEnd end, int waits) {
        access.cluster("live").knows("pods", "cart-a", LogsCommandTest.pod("cart-a", "\"app\""));
        access.runs(command -> new Echo(end, waits));
    }

    @Test
    void aCommandEndsAsItEndsAndKeepsItsArguments() {
        running(new SessionEnd.Exited(7), 0);
        assertEquals(7, run("exec cart-a -- ls -l --all @x"));
        assertTrue(err().endsWith("\noops\ngantry: command terminated with exit code 7\n"), err());
        assertEquals(
                new RemoteCommand(
                        new NamespacedName("shop", "cart-a"), "app", List.of("ls", "-l", "--all", "@x"), false, false),
                access.ran());
    }

    @Test
    void inputIsPassedOnUntilItsEnd() {
        running(new SessionEnd.Exited(0), 1);
        assertEquals(0, run("exec -i cart-a -c app -- cat"));
        assertEquals("ls\n", out());
    }

    @Test
    void aTerminalIsRawWhileTheCommandRunsAndTellsItsSize() {
        running(new SessionEnd.Exited(0), 2);
        screen.isThere = true;
        assertEquals(0, run("exec -it cart-a -- sh"));
        assertEquals("80x24 ls\n", out());
        assertTrue(screen.wasRaw && !screen.isRaw);
        assertTrue(access.ran().hasTerminal());
    }

    @Test
    void withoutATerminalThereIsNoneToGive() {
        running(new SessionEnd.Exited(0), 1);
        assertEquals(0, run("exec -it cart-a -- sh"));
        assertTrue(err().contains("gantry: unable to use a terminal"), err());
        assertTrue(!access.ran().hasTerminal() && access.ran().hasInput());
    }

    @Test
    void whatCannotRunIsANegativeAnswer() {
        running(new SessionEnd.Failed(new SessionProblem.NotRun(new Original("no such program"))), 0);
        assertEquals(1, run("exec cart-a -- nope"));
        assertTrue(err().contains("live: The command was not run: no such program."), err());
    }

    @Test
    void aSessionThatBreaksOffEndsWithThree() {
        access.cluster("live").knows("pods", "cart-a", LogsCommandTest.pod("cart-a", "\"app\""));
        access.runs(command -> {
            throw new ClusterFailure(Sort.UNREACHABLE, new SessionProblem.Cut("live", new Original("reset")));
        });
        assertEquals(3, run("exec cart-a -- ls"));
        assertTrue(err().contains("broke off: reset"), err());
    }

    @Test
    void aPodThatHasEndedRunsNothing() {
        String pod = LogsCommandTest.pod("cart-a", "\"app\"").strip();
        access.cluster("live")
                .knows("pods", "cart-a", pod.substring(0, pod.length() - 1) + ",\"status\":{\"phase\":\"Failed\"}}");
        assertEquals(1, run("exec cart-a -- ls"));
        assertTrue(err().contains("cart-a is Failed"), err());
    }

    @ParameterizedTest
    @CsvSource({"exec cart-a, what is to run in cart-a?", "exec cart-a --all-contexts -- ls, give one --context"})
    void whatMakesNoSenseIsSaid(String line, String said) {
        running(new SessionEnd.Exited(0), 0);
        access.cluster("edge");
        assertEquals(2, run(line));
        assertTrue(err().contains(said), err());
    }
}
