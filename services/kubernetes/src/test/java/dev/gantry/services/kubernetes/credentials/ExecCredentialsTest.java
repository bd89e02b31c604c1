package dev.gantry.services.kubernetes.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.kubernetes.config.ExecPlugin;
import dev.gantry.services.kubernetes.tls.Pki;
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

    private static String message(ExecCredentials source) {
        String message =
                assertThrows(CredentialException.class, source::current).getMessage();
        assertNotNull(message);
        return message;
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
        List<FutureTask<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            FutureTask<String> task = new FutureTask<>(() -> {
                asked.countDown();
                return message(source);
            });
            waiting.add(task);
            Thread thread = Thread.ofPlatform().start(task);
            while (thread.getState() != Thread.State.WAITING && !task.isDone()) {
                Thread.onSpinWait();
            }
        }
        assertTrue(asked.await(20, TimeUnit.SECONDS));
        Files.writeString(gate, "\n");
        for (FutureTask<String> task : waiting) {
            assertTrue(task.get(20, TimeUnit.SECONDS).contains("exit code 3"));
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
        ExecCredentials source = source(script("echo 'please log in' >&2; exit 1"));
        for (int i = 0; i < 5; i++) {
            assertTrue(message(source).contains("please log in"));
        }
        assertEquals(3, runs());
        assertTrue(message(source).contains("3 failures"));
        now.set(START.plusSeconds(31));
        message(source);
        assertEquals(4, runs());
        source.retryNow();
        message(source);
        assertEquals(5, runs());
    }

    @Test
    void garbageIsNamedAndNeverQuoted() throws Exception {
        String secret = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjEyMzQ1Njc4OTAxMjM0NTY3ODkwIn0";
        Map<String, String> garbage = Map.of(
                "echo " + secret,
                "not JSON",
                "echo '[\"" + secret + "\"]'",
                "no object",
                "true",
                "printed nothing",
                "echo '{\"kind\":\"Secret\",\"x\":\"" + secret + "\"}'",
                "no ExecCredential",
                token(secret, "").replace(ExecPlugin.V1, ExecPlugin.V1BETA1),
                "another version",
                token(secret, "tomorrow"),
                "is no time",
                "echo '" + HEAD + "\"status\":{\"clientKeyData\":\"" + secret + "\"}}'",
                "only one of",
                "echo '" + HEAD + "\"status\":{}}'",
                "neither a token nor",
                "echo " + secret + " >&2; exit 1",
                "exit code 1");
        for (Map.Entry<String, String> each : garbage.entrySet()) {
            String message = message(source(script(each.getKey())));
            assertTrue(message.contains(each.getValue()), message);
            assertFalse(message.contains(secret), message);
            assertTrue(message.startsWith("The credential plugin " + folder), message);
        }
    }

    @Test
    void aPluginThatHangsIsKilledWithItsChildren() throws Exception {
        Path script = script("sleep 600 & echo $! > '" + folder + "/child'; wait");
        ExecCredentials source = source(plugin(script.toString(), "Never"), Duration.ofSeconds(1));
        assertTrue(message(source).contains("did not answer within 1 s"));
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
    }

    @Test
    void aMissingPluginShowsItsHint() {
        String message = message(source(plugin("no-such-gantry-plugin", "Never"), Duration.ofSeconds(30)));
        assertEquals("The credential plugin no-such-gantry-plugin is not installed: get it at example", message);
    }

    @Test
    void aPluginThatInsistsOnATerminalIsNotRunWithoutOne() throws Exception {
        Path script = script(token("t", ""));
        assertTrue(message(source(plugin(script.toString(), "Always"), Duration.ofSeconds(30)))
                .contains("insists on a terminal"));
        assertTrue(message(source(plugin(script.toString(), ""), Duration.ofSeconds(30)))
                .contains("interactiveMode"));
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
