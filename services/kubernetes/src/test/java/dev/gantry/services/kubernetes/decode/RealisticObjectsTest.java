package dev.gantry.services.kubernetes.decode;

import static dev.gantry.services.inventory.Meta.NO_TIME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.nodes.Namespace;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeCapacity;
import dev.gantry.services.nodes.NodeStatus;
import dev.gantry.services.nodes.NodeSystem;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind from an object as the server writes it, in both formats, against the record spelt out. */
class RealisticObjectsTest {
    private static final long CREATED = time("2026-11-20T08:15:00Z");
    private static final List<String> IMAGES = List.of("shop:2.14.0", "proxy:1.9", "shop-migrate:2.14.0");

    private static long time(String text) {
        return Instant.parse(text).getEpochSecond();
    }

    private static Meta meta(String uid, long version, String namespace, String name, Map<String, String> labels) {
        return meta(uid, version, new NamespacedName(namespace, name), labels, Owner.NONE);
    }

    private static Meta meta(String uid, long version, NamespacedName at, Map<String, String> labels, Owner owner) {
        return new Meta(UUID.fromString(uid), version, at, CREATED, Labels.of(labels), Labels.NONE, owner);
    }

    private static Owner owner(String kind, String name, String uid) {
        return new Owner(kind, name, UUID.fromString(uid));
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void aRunningPodWithASidecar(String format) throws IOException {
        Meta meta = meta(
                "1d2f9a3e-5b6c-4d7e-8f90-a1b2c3d4e5f6",
                48_213_977,
                new NamespacedName("shop", "shop-6c9d7f5b8-x7k2p"),
                Map.of("app", "shop", "pod-template-hash", "6c9d7f5b8"),
                owner("ReplicaSet", "shop-6c9d7f5b8", "5f3c0a52-7d0f-4b7e-9f0a-1f1b7a1f5a10"));
        // The plain init container's peak in cpu (500m), the running containers' sum in memory.
        Requests requests = new Requests(500, 320L << 20, Map.of());
        PodSpec spec = new PodSpec(List.of("shop:2.14.0", "shop-migrate:2.14.0", "proxy:1.9"), requests, "", "shop");
        PodStatus status = new PodStatus("Running", "Running", 2, 2, 0, NO_TIME, NO_TIME);

        assertEquals(new Pod(meta, spec, "node-7", "10.42.7.19", status), Objects.row(Kind.POD, format, "pod-running"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void aCrashingPodWithNonAsciiNames(String format) throws IOException {
        Pod pod = (Pod) Objects.row(Kind.POD, format, "pod-crashing");

        assertEquals(new NamespacedName("edge-上海", "队列-db-0"), pod.meta().at());
        assertEquals("队列-db-0", pod.meta().labels().get("statefulset.kubernetes.io/pod-name"));
        assertEquals("db", pod.meta().labels().get("app"));
        assertEquals(4, pod.meta().labels().size());
        assertEquals("10.42.1.5", pod.ip(), "from podIPs where podIP is missing");
        assertEquals(
                new PodSpec(
                        List.of("postgres:17"),
                        new Requests(2_250, (4L << 30) + (120L << 20), Map.of("nvidia.com/gpu", 1L)),
                        "show-critical",
                        "shop"),
                pod.spec());
        assertEquals(
                new PodStatus("Running", "CrashLoopBackOff", 0, 1, 17, time("2026-11-24T10:00:00Z"), NO_TIME),
                pod.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void aGatedPodOnItsWayOut(String format) throws IOException {
        Pod pod = (Pod) Objects.row(Kind.POD, format, "pod-pending");

        assertEquals("", pod.node());
        assertEquals(
                new PodStatus("Pending", "Terminating", 0, 1, 0, NO_TIME, time("2026-11-24T10:00:30Z")), pod.status());
        assertEquals(Requests.NONE, pod.spec().requests());
        assertEquals("Job", pod.meta().owner().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void aNode(String format) throws IOException {
        Map<String, String> labels = Map.of(
                "beta.kubernetes.io/os", "linux",
                "kubernetes.io/arch", "amd64",
                "kubernetes.io/hostname", "gpu-3",
                "node-role.kubernetes.io/gpu", "",
                "topology.kubernetes.io/zone", "sh-2");
        Node expected = new Node(
                meta("c0ffee00-1234-4abc-8def-000000000003", 48_214_001, "", "gpu-3", labels),
                true,
                List.of(
                        new Node.Taint("node.kubernetes.io/unschedulable", "", "NoSchedule"),
                        new Node.Taint("gpu", "a100", "NoExecute")),
                new NodeStatus(
                        "True",
                        "KubeletReady",
                        "kubelet is posting ready status",
                        time("2026-11-20T08:00:00Z"),
                        time("2026-11-24T10:02:11Z"),
                        List.of("DiskPressure")),
                new NodeCapacity(63_500, 526_801_336L << 10, 110, Map.of("nvidia.com/gpu", 8L)),
                new NodeSystem(
                        "v1.36.3", "containerd://1.7.22", "6.8.0-45-generic", "Ubuntu 24.04.1 LTS", "linux", "amd64"),
                "192.168.3.103");

        assertEquals(expected, Objects.row(Kind.NODE, format, "node"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void eventsCountedAndInSeries(String format) throws IOException {
        Event counted = (Event) Objects.row(Kind.EVENT, format, "event-counted");
        Event series = (Event) Objects.row(Kind.EVENT, format, "event-series");

        assertEquals(
                new Event.Regarding("Pod", "shop", "shop-6c9d7f5b8-x7k2p", "spec.containers{shop}"),
                counted.regarding());
        assertEquals("Warning BackOff kubelet", counted.type() + " " + counted.reason() + " " + counted.source());
        assertEquals(
                new Event.Occurrence(time("2026-11-24T09:00:00Z"), time("2026-11-24T10:00:00Z"), 42), counted.seen());
        assertEquals("default-scheduler", series.source(), "source.component is empty, the reporting one speaks");
        assertEquals(
                new Event.Occurrence(time("2026-11-24T09:00:00Z"), time("2026-11-24T10:01:00Z"), 9), series.seen());
        assertEquals("0/12 nodes are available: 12 Insufficient cpu.", series.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void aNamespace(String format) throws IOException {
        Map<String, String> labels = Map.of("kubernetes.io/metadata.name", "shop", "team", "event");

        assertEquals(
                new Namespace(meta("e0e0e0e0-0000-4000-8000-000000000003", 48_214_012, "", "shop", labels), "Active"),
                Objects.row(Kind.NAMESPACE, format, "namespace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Decoding.PROTOBUF, Decoding.JSON})
    void theWorkloads(String format) throws IOException {
        assertWorkload(
                format,
                Kind.DEPLOYMENT,
                new Workload.Scale(6, 7, 5, 3, 5),
                "12",
                new Workload.Progress(31, 31, false, "ReplicaSetUpdated", ""));
        assertWorkload(
                format,
                Kind.REPLICA_SET,
                new Workload.Scale(1, 1, 1, 1, 1),
                "",
                new Workload.Progress(2, 2, false, "", ""));
        assertWorkload(
                format,
                Kind.STATEFUL_SET,
                new Workload.Scale(3, 3, 2, 2, 2),
                "db-6a",
                new Workload.Progress(4, 4, false, "", ""));
        assertWorkload(
                format,
                Kind.DAEMON_SET,
                new Workload.Scale(12, 11, 10, 9, 7),
                "",
                new Workload.Progress(9, 8, false, "", ""));
        assertWorkload(
                format,
                Kind.JOB,
                new Workload.Scale(5, 1, 1, 1, 4),
                "",
                new Workload.Progress(1, 1, false, "Complete", ""));
        assertWorkload(
                format,
                Kind.CRON_JOB,
                new Workload.Scale(0, 2, 2, 2, 0),
                "",
                new Workload.Progress(3, 3, true, "", "*/5 * * * *"));
    }

    private static void assertWorkload(
            String format, Kind kind, Workload.Scale scale, String revision, Workload.Progress progress)
            throws IOException {
        Resource row = Objects.row(kind, format, kind.title().toLowerCase(java.util.Locale.ROOT));

        assertEquals(new Workload(row.meta(), kind, scale, IMAGES, revision, progress), row);
    }
}
