package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.metrics.NodeUsage;
import dev.gantry.services.metrics.PodUsage;
import dev.gantry.services.metrics.Usage;
import dev.gantry.services.metrics.UsageReader;
import dev.gantry.services.problems.ReadProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Measurements, answered by hand. */
class UsageTest {
    private static final String ROOT = "/apis/metrics.k8s.io/v1beta1";
    private static final String POD = """
            {"metadata": {"name": "a", "namespace": "shop"}, "timestamp": "2026-05-01T12:00:00Z", "window": "1m15.5s",
             "containers": [{"name": "app", "usage": {"cpu": "1500001n", "memory": "64Mi"}},
                            {"name": "side", "usage": {"cpu": "499999n", "memory": "1024"}}]}
            """;

    private final SyncBench bench = new SyncBench();
    private final ScriptedServer server = bench.server;
    private final UsageReader usage = new KubernetesUsage(bench.side);

    private static <R> FutureTask<R> ask(Callable<R> question) {
        FutureTask<R> asked = new FutureTask<>(question);
        Thread.ofVirtual().start(asked);
        return asked;
    }

    private static ClusterFailure failure(FutureTask<?> asked) {
        return (ClusterFailure) assertThrows(ExecutionException.class, () -> asked.get(20, TimeUnit.SECONDS))
                .getCause();
    }

    @Test
    void containersOfAPodAddUpBeforeTheyAreRounded() throws Exception {
        FutureTask<List<PodUsage>> asked = ask(() -> usage.pods("shop", "app=cart"));
        server.expectExactly(ROOT + "/namespaces/shop/pods?labelSelector=app%3Dcart")
                .ok("{\"items\": [" + POD + "]}");
        PodUsage pod = asked.get(20, TimeUnit.SECONDS).getFirst();
        assertEquals(new NamespacedName("shop", "a"), pod.pod());
        assertEquals(Instant.parse("2026-05-01T12:00:00Z"), pod.at());
        assertEquals(Duration.ofSeconds(75), pod.window());
        assertEquals(2, pod.containers().getFirst().usage().cpuMillicores());
        assertEquals(new Usage(2_000_000, 64 * 1024 * 1024 + 1024), pod.total());
        assertEquals(2, pod.total().cpuMillicores());
    }

    @Test
    void aNodeIsMeasuredByName() throws Exception {
        FutureTask<Optional<NodeUsage>> asked = ask(() -> usage.node("n1"));
        server.expectExactly(ROOT + "/nodes/n1").ok("""
                {"metadata": {"name": "n1"}, "timestamp": "2026-05-01T12:00:00Z", "window": "15s",
                 "usage": {"cpu": "2", "memory": "1Gi"}}
                """);
        assertEquals(
                new NodeUsage(
                        "n1",
                        Instant.parse("2026-05-01T12:00:00Z"),
                        Duration.ofSeconds(15),
                        new Usage(2_000_000_000L, 1L << 30)),
                asked.get(20, TimeUnit.SECONDS).orElseThrow());
    }

    @Test
    void whereNobodyMeasuresThatIsSaid() {
        FutureTask<?> asked = ask(() -> usage.nodes(""));
        server.expectExactly(ROOT + "/nodes").refuse(404, "NotFound");
        ClusterFailure failure = failure(asked);
        assertEquals(Sort.NOT_FOUND, failure.sort());
        assertEquals(new ReadProblem.NobodyMeasures(bench.side.name()), failure.problem());
    }

    @Test
    void aPodThatIsNotMeasuredIsToldFromNobodyMeasuring() throws Exception {
        FutureTask<Optional<PodUsage>> asked = ask(() -> usage.pod(new NamespacedName("shop", "x")));
        server.expectExactly(ROOT + "/namespaces/shop/pods/x").refuse(404, "NotFound");
        server.expectExactly(ROOT).ok("{\"kind\": \"APIResourceList\"}");
        assertEquals(Optional.empty(), asked.get(20, TimeUnit.SECONDS));

        FutureTask<?> again = ask(() -> usage.pod(new NamespacedName("shop", "x")));
        server.expectExactly(ROOT + "/namespaces/shop/pods/x").refuse(404, "NotFound");
        server.expectExactly(ROOT).refuse(404, "NotFound");
        assertEquals(Sort.NOT_FOUND, failure(again).sort());
    }

    @Test
    void whatIsNoAmountIsNotBelieved() {
        FutureTask<?> asked = ask(() -> usage.pods("", ""));
        server.expectExactly(ROOT + "/pods").ok("{\"items\": [" + POD.replace("64Mi", "lots") + "]}");
        assertEquals(Sort.GARBLED, failure(asked).sort());
    }
}
