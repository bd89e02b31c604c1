package dev.gantry.services.kubernetes.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.kubernetes.config.ExecPlugin;
import dev.gantry.services.kubernetes.tls.Pki;
import dev.gantry.services.problems.CredentialProblem;
import dev.gantry.services.problems.CredentialProblem.PlainFault;
import dev.gantry.services.problems.CredentialProblem.PluginFault;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Plugins are shell scripts that count their runs in a file. */
@Timeout(120)
class ExecCredentialsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HEAD = "{\"kind\":\"ExecCredential\",\"apiVersion\":\"" + ExecPlugin.V1 + "\",";

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private Path runs;

    @BeforeEach
    void countFromZero() {
        runs = folder.resolve("runs");
    }

    private Path script(String body) throws IOException {
        Path script =
                Files.writeString(folder.resolve("plugin"), "#!/bin/sh\necho run >> '" + runs + "'\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private static String token(String name, String until) {
        String expiry = until.isEmpty() ? "" : ",\"expirationTimestamp\":\"" + until + "\"";
        return "echo '" + HEAD + "\"status\":{\"token\":\"" + name + "\"" + expiry + "}}'";
    }

    private int runs() throws IOException {
        return Files.exists(runs) ? Files.readAllLines(runs).size() : 0;
    }

    private static ExecPlugin plugin(String command, String interactive) {
        return new ExecPlugin(
                ExecPlugin.V1, command, List.of("--x"), Map.of("REGION", "eu"), interactive, true, "get it at example");
    }

    private ExecCredentials source(ExecPlugin plugin, Duration within) {
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString());
        ExecRunner runner = new ExecRunner(environment, () -> false, within);
        return new ExecCredentials(plugin, () -> "{\"server\":\"https://a\"}", runner, now::get);
    }

    private ExecCredentials source(Path script) {
        return source(plugin(script.toString(), "Never"), Duration.ofSeconds(30));
    }

    private static Problem problem(ExecCredentials source) {
        return assertThrows(CredentialException.class, source::current).problem();
    }

    private static CredentialProblem.PluginFault fault(ExecCredentials source) {
        return switch (problem(source)) {
            case CredentialProblem.PluginFailed(String plugin, var how) -> how;
            case CredentialProblem.PluginFailedSaying(String plugin, var how, Original said) -> how;
            default -> throw new AssertionError("the plugin did not fail");
        };
    }

    @Test
    void aTokenIsKeptUntilItExpires() throws Exception {
        ExecCredentials source = source(script(token("one", "2026-01-01T00:05:00+00:00")));
        assertEquals("one", source.current().token());
        assertEquals("one", source.current().token());
        assertEquals(1, runs());
        now.set(START.plus(Duration.ofMinutes(5)).plusMillis(1));
        assertEquals("one", source.current().token());
        assertEquals(2, runs());
    }

    @Test
    void thePluginIsToldAsClientGoTellsIt() throws Exception {
        Path script = script("printf '%s|%s|%s' \"$KUBERNETES_EXEC_INFO\" \"$REGION\" \"$*\" > '" + folder
                + "/told'\necho 'a warning' >&2\n" + token("t", ""));
        assertEquals("t", source(script).current().token());
        assertEquals(
                "{\"kind\":\"ExecCredential\",\"apiVersion\":\"" + ExecPlugin.V1
                        + "\",\"spec\":{\"cluster\":{\"server\":\"https://a\"},\"interactive\":false}}|eu|--x",
                Files.readString(folder.resolve("told")));
    }

    @Test
    void certificatesArriveToo() throws Exception {
        Path json = folder.resolve("json");
        String certificate = new String(Pki.pem("ec-sec1.crt")).replace("\n", "\\n");
        String key = new String(Pki.pem("ec-sec1.key")).replace("\n", "\\n");
        Files.writeString(
                json,
                HEAD + "\"status\":{\"clientCertificateData\":\"" + certificate + "\",\"clientKeyData\":\"" + key
                        + "\"}}");
        Credential credential = source(script("cat '" + json + "'")).current();
        assertNotNull(credential.identity());
        assertEquals("", credential.token());
    }

    @Test
    void manyWaitersShareOneRunAndItsFailure() throws Exception {
        Path gate = folder.resolve("gate");
        assertEquals(0, new ProcessBuilder("mkfifo", gate.toString()).start().waitFor());
        Path script = script("read -r _ < '" + gate + "'\nexit 3");
        ExecCredentials source = source(script);
        CountDownLatch asked = new CountDownLatch(8);
        List<FutureTask<Problem>> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            FutureTask<Problem> task = new FutureTask<>(() -> {
                asked.countDown();
                return problem(source);
            });
            waiting.add(task);
            Thread thread = Thread.ofPlatform().start(task);
            while (thread.getState() != Thread.State.WAITING && !task.isDone()) {
                Thread.onSpinWait();
            }
        }
        assertTrue(asked.await(20, TimeUnit.SECONDS));
        Files.writeString(gate, "\n");
        Problem exit = new CredentialProblem.PluginFailed(script.toString(), new CredentialProblem.ExitCode(3));
        for (FutureTask<Problem> task : waiting) {
            assertEquals(exit, task.get(20, TimeUnit.SECONDS));
        }
        assertEquals(1, runs());
    }

    @Test
    void aRefusalRenewsOnceForAllRequestsThatMetIt() throws Exception {
        ExecCredentials source =
                source(script("echo '" + HEAD + "\"status\":{\"token\":\"t'$(wc -l < '" + runs + "')'\"}}'"));
        Credential first = source.current();
        source.accepted(first);
        Credential second = source.refresh(first);
        assertFalse(second.equals(first));
        assertEquals(second, source.refresh(first));
        assertEquals(2, runs());
    }

    @Test
    void aCredentialThatIsAlwaysRefusedDoesNotPromptForEver() throws Exception {
        ExecCredentials source = source(script(token("bad", "")));
        for (int i = 0; i < 20; i++) {
            source.refresh(source.current());
        }
        assertTrue(runs() <= 4, runs() + " runs");
        int before = runs();
        source.retryNow();
        source.refresh(source.current());
        assertEquals(before + 1, runs());
    }

    @Test
    void threeFailuresInARowBackOffUntilAskedOrLater() throws Exception {
        Path script = script("echo 'please log in' >&2; exit 1");
        ExecCredentials source = source(script);
        Problem asks = new CredentialProblem.PluginFailedSaying(
                script.toString(), new CredentialProblem.ExitCode(1), new Original("please log in"));
        for (int i = 0; i < 3; i++) {
            assertEquals(asks, problem(source));
        }
        for (int i = 0; i < 3; i++) {
            assertEquals(new CredentialProblem.Waiting(asks, 3), problem(source));
        }
        assertEquals(3, runs());
        now.set(START.plusSeconds(31));
        problem(source);
        assertEquals(4, runs());
        source.retryNow();
        problem(source);
        assertEquals(5, runs());
    }

    @Test
    void garbageIsNamedAndNeverQuoted() throws Exception {
        String secret = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEyMzQ1Njc4OTAxMjM0NTY3ODkwIn0";
        Map<String, PluginFault> garbage = Map.of(
                "echo " + secret,
                PlainFault.PRINTED_NO_JSON,
                "echo '[\"" + secret + "\"]'",
                PlainFault.PRINTED_NO_OBJECT,
                "true",
                PlainFault.PRINTED_NOTHING,
                "echo '{\"kind\":\"Secret\",\"x\":\"" + secret + "\"}'",
                PlainFault.PRINTED_NO_CREDENTIAL,
                token(secret, "").replace(ExecPlugin.V1, ExecPlugin.V1BETA1),
                new CredentialProblem.OtherVersion(ExecPlugin.V1),
                token(secret, "tomorrow"),
                PlainFault.GAVE_NO_TIME,
                "echo '" + HEAD + "\"status\":{\"clientKeyData\":\"" + secret + "\"}}'",
                PlainFault.GAVE_HALF_A_PAIR,
                "echo '" + HEAD + "\"status\":{}}'",
                PlainFault.GAVE_NOTHING,
                "echo " + secret + " >&2; exit 1",
                new CredentialProblem.ExitCode(1));
        for (Map.Entry<String, PluginFault> each : garbage.entrySet()) {
            ExecCredentials source = source(script(each.getKey()));
            assertEquals(each.getValue(), fault(source));
            assertFalse(problem(source).toString().contains(secret), problem(source)::toString);
        }
    }

    @Test
    void aPluginThatHangsIsKilledWithItsChildren() throws Exception {
        Path script = script("sleep 600 & echo $! > '" + folder + "/child'; wait");
        ExecCredentials source = source(plugin(script.toString(), "Never"), Duration.ofSeconds(1));
        assertEquals(new CredentialProblem.TooSlow(1), fault(source));
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
    }

    @Test
    void aMissingPluginShowsItsHint() {
        assertEquals(
                new CredentialProblem.PluginMissingWithHint("no-such-gantry-plugin", new Original("get it at example")),
                problem(source(plugin("no-such-gantry-plugin", "Never"), Duration.ofSeconds(30))));
    }

    @Test
    void aPluginThatInsistsOnATerminalIsNotRunWithoutOne() throws Exception {
        Path script = script(token("t", ""));
        assertEquals(
                new CredentialProblem.TerminalWanted(script.toString()),
                problem(source(plugin(script.toString(), "Always"), Duration.ofSeconds(30))));
        assertEquals(
                new CredentialProblem.NoInteractiveMode(script.toString()),
                problem(source(plugin(script.toString(), ""), Duration.ofSeconds(30))));
        assertEquals(0, runs());
    }

    @Test
    void theLoginShellsPathIsSearched() throws Exception {
        Path hidden = Files.createDirectory(folder.resolve("hidden"));
        Files.move(script(token("found", "")), hidden.resolve("hidden-plugin"));
        Path shell = Files.writeString(
                folder.resolve("shell"),
                "#!/bin/sh\necho welcome\nPATH=\"" + hidden + ":/usr/bin:/bin\"\nexport PATH\n"
                        + "exec /bin/sh -c \"$2\"\n");
        Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> desktop = Map.of("PATH", "/usr/bin:/bin", "SHELL", shell.toString());
        ExecRunner runner = new ExecRunner(desktop, () -> false, Duration.ofSeconds(30));
        ExecCredentialJson.Issued issued = runner.run(plugin("hidden-plugin", "Never"), null);
        assertEquals("found", issued.credential().token());
    }
}
