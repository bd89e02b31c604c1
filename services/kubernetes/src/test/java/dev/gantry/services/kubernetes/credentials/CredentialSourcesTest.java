package dev.gantry.services.kubernetes.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.kubernetes.config.ConfigUser;
import dev.gantry.services.kubernetes.config.ConfigUser.UserOptions;
import dev.gantry.services.kubernetes.config.ExecPlugin;
import dev.gantry.services.kubernetes.config.Impersonation;
import dev.gantry.services.kubernetes.tls.Pki;
import dev.gantry.services.problems.CredentialProblem;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialSourcesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final CredentialSources sources =
            new CredentialSources(new ExecRunner(Map.of(), () -> false, Duration.ofSeconds(30)), now::get);

    private static ConfigUser user(String token, @Nullable Path file, @Nullable ExecPlugin exec) {
        return new ConfigUser("u", null, null, token, file, exec, ConfigUser.ANONYMOUS.options());
    }

    private static ExecPlugin plugin(boolean told) {
        return new ExecPlugin(ExecPlugin.V1, "no-such-gantry-plugin", List.of(), Map.of(), "Never", told, "");
    }

    private CredentialSource of(ConfigUser user, Object cluster) {
        return sources.of(user, cluster, () -> "{}");
    }

    @Test
    void theTokenFileGoesBeforeTheTokenAndThatBeforeThePlugin(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "from-file\n");
        assertEquals(
                "from-file",
                of(user("static", file, plugin(false)), "a").current().token());
        assertEquals(
                "static",
                of(user("static", folder.resolve("no"), null), "a").current().token());
        assertEquals(
                "static", of(user("static", null, plugin(false)), "a").current().token());
        ConfigUser certified = new ConfigUser(
                "u",
                Pki.source("ed25519.crt"),
                Pki.source("ed25519.key"),
                "",
                null,
                plugin(false),
                ConfigUser.ANONYMOUS.options());
        assertEquals(Credential.NONE, of(certified, "a").current());
        assertEquals(Credential.NONE, of(ConfigUser.ANONYMOUS, "a").current());
    }

    @Test
    void aRotatedTokenFileIsReadAfterTenSecondsOrARefusal(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "one");
        CredentialSource source = of(user("", file, null), "a");
        Credential first = source.current();
        Files.writeString(file, "two");
        now.set(Instant.EPOCH.plusSeconds(9));
        assertEquals(first, source.current());
        now.set(Instant.EPOCH.plusSeconds(10));
        assertEquals("two", source.current().token());
        Files.writeString(file, "three");
        assertEquals("three", source.refresh(source.current()).token());
        Files.delete(file);
        assertEquals("three", source.refresh(source.current()).token(), "the last one serves on");
        assertEquals(
                new CredentialProblem.UnreadableTokenFile(file, new Original("NoSuchFileException")),
                problem(of(user("", file, null), "a")));
        Files.writeString(file, " \n");
        assertEquals(new CredentialProblem.EmptyTokenFile(file), problem(of(user("", file, null), "a")));
    }

    @Test
    void onePluginIsOneIdentityUnlessItIsToldOfTheCluster() {
        assertSame(of(user("", null, plugin(false)), "a"), of(user("", null, plugin(false)), "b"));
        assertSame(of(user("", null, plugin(true)), "a"), of(user("", null, plugin(true)), "a"));
        assertNotSame(of(user("", null, plugin(true)), "a"), of(user("", null, plugin(true)), "b"));
    }

    @Test
    void whatCannotBeFollowedSaysWhatToDo() {
        ConfigUser old =
                new ConfigUser("u", null, null, "", null, null, new UserOptions(Impersonation.NONE, false, "gcp"));
        assertEquals(new CredentialProblem.AuthProvider("u", "gcp"), problem(of(old, "a")));
        ExecPlugin alpha =
                new ExecPlugin("client.authentication.k8s.io/v1alpha1", "x", List.of(), Map.of(), "Never", false, "");
        assertEquals(
                new CredentialProblem.PluginVersion(
                        user("", null, alpha).name(), "client.authentication.k8s.io/v1alpha1"),
                problem(of(user("", null, alpha), "a")));
    }

    private static Problem problem(CredentialSource source) {
        return assertThrows(CredentialException.class, source::current).problem();
    }

    @Test
    void impersonationIsWrittenAsClientGoWritesIt() {
        Impersonation as =
                new Impersonation("boss", "7", List.of("a", "b"), Map.of("acme.com/x y%", List.of("1", "2")));
        String headers = ImpersonationHeaders.of(as).stream()
                .map(header -> header.name() + "=" + header.value())
                .toList()
                .toString();
        assertEquals(
                "[Impersonate-User=boss, Impersonate-Uid=7, Impersonate-Group=a, Impersonate-Group=b,"
                        + " Impersonate-Extra-acme.com%2Fx%20y%25=1, Impersonate-Extra-acme.com%2Fx%20y%25=2]",
                headers);
        assertTrue(ImpersonationHeaders.of(new Impersonation("", "", List.of("a"), Map.of()))
                .isEmpty());
        assertFalse(new Credential("secret", null).toString().contains("secret"));
    }
}
