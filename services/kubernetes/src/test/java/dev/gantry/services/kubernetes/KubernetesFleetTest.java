package dev.gantry.services.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.kubernetes.config.InClusterConfig;
import dev.gantry.services.kubernetes.config.Kubeconfig;
import dev.gantry.services.kubernetes.config.KubeconfigPaths;
import dev.gantry.services.kubernetes.config.KubeconfigReader;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contexts become links, and edits change only what they change. */
class KubernetesFleetTest {
    @TempDir
    Path folder;

    private Path write(String... contexts) throws IOException {
        StringBuilder yaml = new StringBuilder("apiVersion: v1\nkind: Config\ncurrent-context: ")
                .append(contexts[0].split("=")[0])
                .append("\nclusters:\n");
        for (String context : contexts) {
            String[] parts = context.split("=");
            yaml.append("- {name: ")
                    .append(parts[0])
                    .append(", cluster: {server: \"")
                    .append(parts[1])
                    .append("\"}}\n");
        }
        yaml.append("users:\n- {name: me, user: {tokenFile: ")
                .append(folder.resolve("token"))
                .append("}}\ncontexts:\n");
        for (String context : contexts) {
            String name = context.split("=")[0];
            yaml.append("- {name: ")
                    .append(name)
                    .append(", context: {cluster: ")
                    .append(name);
            yaml.append(", user: me, namespace: shop}}\n");
        }
        return Files.writeString(folder.resolve("config"), yaml);
    }

    private KubernetesFleet open(Path file) {
        return Kubernetes.open(new FleetOptions(
                file,
                Map.of(),
                folder,
                "test",
                () -> false,
                context -> context.startsWith("live") ? Protection.PROTECTED : Protection.NORMAL));
    }

    private Kubeconfig read(Path file) {
        KubeconfigPaths paths = KubeconfigPaths.of(file, Map.of(), folder);
        return new KubeconfigReader(paths, new InClusterConfig(Map.of())).read();
    }

    @Test
    void contextsBecomeClustersInTheirOrder() throws IOException {
        try (KubernetesFleet fleet = open(write("test=https://127.0.0.1:1", "live-gz=https://127.0.0.1:2"))) {
            assertEquals(
                    List.of("test", "live-gz"),
                    fleet.clusters().stream().map(Cluster::name).toList());
            assertEquals("test", fleet.current().orElseThrow());
            Cluster live = fleet.link("live-gz").orElseThrow().cluster();
            assertEquals(Protection.PROTECTED, live.protection());
            assertEquals("shop", live.namespace());
            assertInstanceOf(ClusterState.Idle.class, fleet.links().getFirst().state());
        }
    }

    @Test
    void anEditKeepsLinksThatSayTheSame() throws IOException {
        Path file = write("a=https://127.0.0.1:1", "b=https://127.0.0.1:2", "c=https://127.0.0.1:3");
        try (KubernetesFleet fleet = open(file)) {
            List<List<ClusterLink>> told = new CopyOnWriteArrayList<>();
            fleet.onLinks(told::add);
            List<ClusterLink> before = fleet.links();
            fleet.edited(read(write("a=https://127.0.0.1:1", "c=https://127.0.0.1:33", "d=https://127.0.0.1:4")));
            List<ClusterLink> after = fleet.links();
            assertEquals(
                    List.of("a", "c", "d"),
                    fleet.clusters().stream().map(Cluster::name).toList());
            assertSame(before.getFirst(), after.getFirst(), "its streams go on");
            assertNotSame(before.getLast(), after.get(1), "another server is another link");
            assertEquals(List.of(before, after), told);
        }
    }

    @Test
    void aFileThatCannotBeReadMidEditTakesNothingAway() throws IOException {
        Path file = write("a=https://127.0.0.1:1", "b=https://127.0.0.1:2");
        try (KubernetesFleet fleet = open(file)) {
            List<ClusterLink> before = fleet.links();
            Files.writeString(file, "apiVersion: v1\ncontexts: [{name: a, cont");
            fleet.edited(read(file));
            assertEquals(before, fleet.links());
            assertEquals(1, fleet.problems().size());
        }
    }

    @Test
    void aChangedCredentialFileIsTriedAgainAfterARefusal() throws IOException, InterruptedException {
        try (KubernetesFleet fleet = open(write("a=https://127.0.0.1:1"))) {
            ClusterLink link = fleet.links().getFirst();
            link.keep(Kind.POD);
            await(link, ClusterState.Denied.class);
            fleet.lookAtCredentials();
            assertInstanceOf(ClusterState.Denied.class, link.state(), "nothing changed yet");
            Files.writeString(folder.resolve("token"), "secret");
            fleet.lookAtCredentials();
            await(link, ClusterState.Offline.class);
            assertEquals(List.of(), fleet.problems());
        }
    }

    @Test
    void aReaderNamesTheMissingCredentialAndThenTheSilentServer() throws IOException {
        try (KubernetesFleet fleet = open(write("a=https://127.0.0.1:1"))) {
            var reader = fleet.reader("a").orElseThrow();
            assertEquals(
                    ClusterFailure.Sort.DENIED,
                    failure(() -> reader.count(Kind.POD)).sort());
            Files.writeString(folder.resolve("token"), "secret");
            ClusterFailure refused = failure(() -> reader.count(Kind.POD));
            assertEquals(ClusterFailure.Sort.UNREACHABLE, refused.sort());
            assertEquals(
                    new ReadProblem.NoAnswerOnce(
                            "a",
                            new TransportProblem.Failed(
                                    TransportProblem.Step.CONNECT, "127.0.0.1:1", TransportProblem.Plain.REFUSED)),
                    refused.problem());
        }
    }

    private interface Read {
        void run() throws ClusterFailure;
    }

    private static ClusterFailure failure(Read read) {
        try {
            read.run();
        } catch (ClusterFailure failure) {
            return failure;
        }
        throw new AssertionError("it worked");
    }

    private static void await(ClusterLink link, Class<? extends ClusterState> wanted) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        link.onState(state -> {
            if (wanted.isInstance(state)) {
                there.countDown();
            }
        });
        assertTrue(there.await(20, TimeUnit.SECONDS), () -> "it is " + link.state());
    }
}
