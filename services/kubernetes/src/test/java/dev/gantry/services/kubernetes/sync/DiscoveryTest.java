package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which path a kind's name leads to, on servers with aggregated discovery and on those before it. */
class DiscoveryTest {
    private static final NamespacedName WHERE = new NamespacedName("shop", "w");

    private final SyncBench bench = new SyncBench();
    private final ScriptedServer server = bench.server;
    private final ObjectReader reader = new KubernetesObjectReader(bench.side);

    private FutureTask<String> open(String kind) {
        FutureTask<String> asked =
                new FutureTask<>(() -> reader.json(kind, WHERE).orElseThrow());
        Thread.ofVirtual().start(asked);
        return asked;
    }

    private static String answer(FutureTask<String> asked) throws Exception {
        return asked.get(20, TimeUnit.SECONDS);
    }

    private static ClusterFailure failure(FutureTask<String> asked) {
        return (ClusterFailure)
                assertThrows(ExecutionException.class, () -> answer(asked)).getCause();
    }

    private void opens(String kind, String path) throws Exception {
        FutureTask<String> asked = open(kind);
        server.expect(path).ok("{}");
        answer(asked);
    }

    /** A server before 1.26: it knows no aggregated answer and gives the plain one. */
    private void old(String... groups) {
        server.expect("/api").ok("{\"kind\": \"APIVersions\", \"versions\": [\"v1\"]}");
        server.expect("/apis").ok("{\"kind\": \"APIGroupList\", \"groups\": [" + String.join(",", groups) + "]}");
        server.expect("/api/v1")
                .ok(resources(
                        "{\"name\": \"pods\", \"kind\": \"Pod\", \"namespaced\": true, \"shortNames\": [\"po\"]}",
                        "{\"name\": \"pods/log\", \"kind\": \"Pod\", \"namespaced\": true}",
                        "{\"name\": \"bindings\", \"kind\": \"Binding\", \"namespaced\": true}"));
    }

    private static String group(String name, String preferred, String... versions) {
        List<String> all = List.of(versions).stream()
                .map(version -> "{\"groupVersion\": \"" + name + "/" + version + "\"}")
                .toList();
        return "{\"name\": \"" + name + "\", \"versions\": [" + String.join(",", all)
                + "], \"preferredVersion\": {\"groupVersion\": \"" + name + "/" + preferred + "\"}}";
    }

    private static String resources(String... resources) {
        return "{\"kind\": \"APIResourceList\", \"resources\": [" + String.join(",", resources) + "]}";
    }

    private static String widgets(boolean namespaced) {
        return resources("{\"name\": \"widgets\", \"singularName\": \"widget\", \"kind\": \"Widget\", \"namespaced\": "
                + namespaced + ", \"shortNames\": [\"wd\"]}");
    }

    @ParameterizedTest
    @CsvSource({
        "po, /api/v1/namespaces/shop/pods/w",
        "no, /api/v1/nodes/w",
        "deploy, /apis/apps/v1/namespaces/shop/deployments/w",
        "sts, /apis/apps/v1/namespaces/shop/statefulsets/w",
        "ds, /apis/apps/v1/namespaces/shop/daemonsets/w",
        "rs, /apis/apps/v1/namespaces/shop/replicasets/w",
        "svc, /api/v1/namespaces/shop/services/w",
        "cm, /api/v1/namespaces/shop/configmaps/w",
        "ns, /api/v1/namespaces/w",
        "pvc, /api/v1/namespaces/shop/persistentvolumeclaims/w",
        "ev, /api/v1/namespaces/shop/events/w",
        "CronJob, /apis/batch/v1/namespaces/shop/cronjobs/w",
        "deployments.apps, /apis/apps/v1/namespaces/shop/deployments/w",
        "deployments.v1.apps, /apis/apps/v1/namespaces/shop/deployments/w",
        "ing.networking, /apis/networking.k8s.io/v1/namespaces/shop/ingresses/w",
    })
    void theUsualKindsNeedNoDiscovery(String written, String path) throws Exception {
        opens(written, path);
        assertEquals(1, server.asked().size());
    }

    @Test
    void anUnusualKindIsDiscoveredOnce() throws Exception {
        FutureTask<String> first = open("wd");
        server.expect("/api").ok("{\"items\": []}");
        server.expect("/apis")
                .ok("{\"items\": [{\"metadata\": {\"name\": \"acme.io\"}, \"versions\": [{"
                        + "\"version\": \"v1beta1\", \"resources\": [{\"resource\": \"widgets\","
                        + " \"responseKind\": {\"kind\": \"Widget\"}, \"scope\": \"Namespaced\","
                        + " \"singularResource\": \"widget\", \"shortNames\": [\"wd\"]}]}]}]}");
        server.expect("/apis/acme.io/v1beta1/namespaces/shop/widgets/w").ok("{\"kind\": \"Widget\"}");
        assertEquals("{\"kind\": \"Widget\"}\n", answer(first));
        opens("widget", "/apis/acme.io/v1beta1/namespaces/shop/widgets/w");
        assertEquals(4, server.asked().size());
    }

    @Test
    void aServerBeforeAggregatedDiscoveryIsAskedGroupByGroup() throws Exception {
        FutureTask<String> first = open("wd");
        old(group("acme.io", "v1", "v1beta1", "v1"), group("other.io", "v1", "v1"));
        server.expect("/apis/acme.io/v1beta1").ok(widgets(true));
        server.expect("/apis/acme.io/v1").ok(widgets(false));
        server.expect("/apis/other.io/v1").ok(widgets(true));
        server.expect("/apis/acme.io/v1/widgets/w").ok("{}");
        answer(first);
        opens("widgets.other.io", "/apis/other.io/v1/namespaces/shop/widgets/w");
        opens("widgets.v1beta1.acme.io", "/apis/acme.io/v1beta1/namespaces/shop/widgets/w");
        opens("binding", "/api/v1/namespaces/shop/bindings/w");
    }

    @Test
    void aGroupThatDoesNotAnswerHidesNoOther() throws Exception {
        FutureTask<String> first = open("wd");
        old(group("metrics.k8s.io", "v1beta1", "v1beta1"), group("acme.io", "v1", "v1"));
        server.expect("/apis/metrics.k8s.io/v1beta1").refuse(503, "ServiceUnavailable");
        server.expect("/apis/acme.io/v1").ok(widgets(true));
        server.expect("/apis/acme.io/v1/namespaces/shop/widgets/w").ok("{}");
        answer(first);
    }

    @Test
    void aServerThatIsLostMeanwhileIsNotTakenForOneWithoutTheKind() {
        FutureTask<String> asked = open("wd");
        old(group("acme.io", "v1", "v1"));
        server.expect("/apis/acme.io/v1").fail("connection reset");
        assertEquals(Sort.UNREACHABLE, failure(asked).sort());
    }

    @Test
    void aKindNobodyServesIsSaidWithTheNearestAndWhatCouldNotBeRead() {
        FutureTask<String> asked = open("widgat");
        old(group("metrics.k8s.io", "v1beta1", "v1beta1"), group("acme.io", "v1", "v1"));
        server.expect("/apis/metrics.k8s.io/v1beta1").refuse(503, "ServiceUnavailable");
        server.expect("/apis/acme.io/v1").ok(widgets(true));
        ClusterFailure failure = failure(asked);
        assertEquals(Sort.REFUSED, failure.sort());
        assertEquals(
                new ReadProblem.KindsUntold(
                        new ReadProblem.MisspeltKind("live-gz", "widgat", "widgets.acme.io"),
                        List.of("metrics.k8s.io/v1beta1")),
                failure.problem());
    }

    @ParameterizedTest
    @CsvSource({
        "deploymnt, deployments.apps",
        "pdo, pods",
        "stateful, statefulsets.apps",
    })
    void theNearestKindIsNamed(String written, String nearest) {
        assertEquals(new ReadProblem.MisspeltKind("live-gz", written, nearest), unknown(written));
    }

    @Test
    void whereNoneIsNearNoneIsNamed() {
        assertEquals(new ReadProblem.NoSuchKind("live-gz", "xyzzy-plugh"), unknown("xyzzy-plugh"));
    }

    private Problem unknown(String written) {
        FutureTask<String> asked = open(written);
        server.expect("/api").ok("{\"items\": []}");
        server.expect("/apis").ok("{\"items\": []}");
        return failure(asked).problem();
    }
}
