package dev.gantry.views.testing;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeCapacity;
import dev.gantry.services.nodes.NodeStatus;
import dev.gantry.services.nodes.NodeSystem;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Three clusters on an event night, the same each time, for pictures and tests that need many kinds of rows. */
public final class SampleFleet {
    public static final Instant NOW = Instant.parse("2026-11-24T14:54:20Z");

    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final NodeSystem SYSTEM =
            new NodeSystem("v1.31.4", "containerd://1.7.27", "6.1.0-44", "Debian GNU/Linux 12", "linux", "amd64");

    private final Random random = new Random(42);
    private final Map<String, Integer> written = new java.util.HashMap<>();

    public final FakeLink shanghai = link("live-sh", Protection.PROTECTED, "v1.31.4", 186);
    public final FakeLink guangzhou = link("live-gz", Protection.NORMAL, "v1.30.8", 74);
    public final FakeLink edge = link("edge-cn", Protection.READ_ONLY, "v1.28.15", 6);
    public final FakeFleet fleet = new FakeFleet(shanghai, guangzhou, edge);

    private static FakeLink link(String name, Protection protection, String version, double changes) {
        Cluster cluster =
                new Cluster(name, name, URI.create("https://127.0.0.1:6443"), "", protection, false, List.of());
        return new FakeLink(cluster).says(new ServerFacts(version, Duration.ZERO, changes, changes * 4_500));
    }

    /** Everything answers and everything was read. */
    public SampleFleet live() {
        for (FakeLink link : List.of(shanghai, guangzhou, edge)) {
            link.stands(new ClusterState.Live(NOW.minusSeconds(4_000)));
            for (Kind kind : Kind.values()) {
                link.feeds(kind, new FeedState.Live(NOW.minusSeconds(3_999)));
            }
        }
        return this;
    }

    /** An event night's pods: mostly well, some in every kind of trouble. */
    public SampleFleet eventNight() {
        pods(shanghai, "gift", "gift-rank", 2, new How("OOMKilled", 1, 2, 8, 8));
        pods(shanghai, "gift", "gift-rank", 4, new How("CrashLoopBackOff", 0, 2, 9, 40));
        pods(shanghai, "gift", "gift-rank", 34, new How("Running", 2, 2, 0, 0));
        pods(guangzhou, "media", "hls-packager", 3, new How("ImagePullBackOff", 0, 1, 0, 0));
        pods(guangzhou, "data", "ads-decision", 2, new How("ErrImagePull", 0, 2, 0, 0));
        pods(guangzhou, "data", "ads-decision", 12, new How("Running", 2, 2, 0, 0));
        pods(shanghai, "chat", "danmaku-gateway", 2, new How("NotReady", 1, 2, 0, 0));
        pods(shanghai, "chat", "danmaku-gateway", 60, new How("Running", 2, 2, 0, 0));
        pods(edge, "edge-system", "edge-probe", 3, new How("Unknown", 1, 1, 1, 777_600));
        pods(edge, "edge-system", "edge-probe", 40, new How("Running", 1, 1, 0, 0));
        pods(shanghai, "media", "stream-auth", 1, new How("CrashLoopBackOff", 0, 1, 4, 120));
        pods(guangzhou, "media", "stream-ingest", 40, new How("Running", 2, 2, 0, 0));
        pods(shanghai, "media", "stream-ingest", 80, new How("Running", 2, 2, 0, 0));
        pods(guangzhou, "media", "stream-relay", 20, new How("Running", 2, 2, 1, 10_800));
        pods(guangzhou, "media", "stream-relay", 3, new How("ContainerCreating", 0, 2, 0, 0));
        pods(shanghai, "media", "stream-origin-shield", 70, new How("Running", 1, 1, 0, 0));
        pods(shanghai, "pay", "settle", 4, new How("Pending", 0, 1, 0, 0));
        pods(shanghai, "jobs", "replay-archive", 6, new How("Completed", 0, 1, 0, 0));
        return this;
    }

    /** Nodes for the pods above. */
    public SampleFleet nodes() {
        nodes(shanghai, "sh-a", 60, 64);
        nodes(guangzhou, "gz-c6-", 40, 48);
        nodes(edge, "edge-gz-", 12, 16);
        return this;
    }

    private void nodes(FakeLink link, String prefix, int count, int cores) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean silent = i == 3 && link == edge;
            boolean broken = i == 5 && link == shanghai;
            NodeStatus status = new NodeStatus(
                    silent ? "Unknown" : broken ? "False" : "True",
                    silent ? "NodeStatusUnknown" : broken ? "KubeletNotReady" : "KubeletReady",
                    broken ? "container runtime is down" : "",
                    NOW.minusSeconds(silent || broken ? 780 : 900_000).getEpochSecond(),
                    NOW.minusSeconds(silent ? 780 : 8).getEpochSecond(),
                    i == 8 ? List.of("DiskPressure") : List.of());
            nodes.add(new Node(
                    meta("", prefix + "%03d".formatted(100 + i), labels(link, i), Owner.NONE, 900_000 + i),
                    i == 7,
                    i == 7 ? List.of(new Node.Taint("maintenance", "", "NoSchedule")) : List.of(),
                    status,
                    new NodeCapacity(
                            cores * 1_000L,
                            cores * 4L << 30,
                            110,
                            i % 9 == 0 ? Map.of("nvidia.com/gpu", 8L) : Map.of()),
                    SYSTEM,
                    "10.2.%d.%d".formatted(cores, i)));
        }
        link.inventory().nodes().load(nodes);
    }

    /** Nodes of one room, none of which answers. */
    public List<Node> lostRoom(String room, int count) {
        long since = NOW.minusSeconds(780).getEpochSecond();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(new Node(
                    meta("", room + "-" + i, Labels.of(Map.of("apps.openyurt.io/nodepool", room)), Owner.NONE, 900_000),
                    false,
                    List.of(),
                    new NodeStatus("Unknown", "NodeStatusUnknown", "", since, since, List.of()),
                    new NodeCapacity(16_000, 64L << 30, 110, Map.of()),
                    SYSTEM,
                    "10.2.9." + i));
        }
        return nodes;
    }

    /** Every ninth has cards; what stands at the edge stands in rooms of four. */
    private Labels labels(FakeLink link, int i) {
        String pool = i % 9 == 0 ? "gpu-a10" : i % 3 == 0 ? "cpu-b" : "cpu-a";
        return link == edge
                ? Labels.of(Map.of(
                        "node-role.kubernetes.io/worker",
                        "",
                        "apps.openyurt.io/nodepool",
                        "gz-%02d".formatted(1 + i / 4)))
                : Labels.of(Map.of("node-role.kubernetes.io/worker", "", "live.example/pool", pool));
    }

    /** The state of pods. */
    public record How(String word, int ready, int of, int restarts, int restartedAgo) {}

    /** Adds pods of one app in one state. */
    public void pods(FakeLink link, String namespace, String app, int count, How how) {
        String word = how.word;
        String hash = hash(link.cluster().name() + app, 10);
        Owner owner = new Owner("ReplicaSet", app + "-" + hash, new UUID(9, app.hashCode()));
        long cpu = 250 + 250L * (Math.abs(app.hashCode()) % 12);
        boolean frugal = app.startsWith("edge");
        PodSpec spec = new PodSpec(
                List.of("harbor.example/live/" + app + ":1.87.0"),
                new Requests(frugal ? Requests.UNSET : cpu, frugal ? Requests.UNSET : cpu << 20, Map.of()),
                "",
                app);
        List<Pod> pods = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean bound = !word.equals("Pending");
            pods.add(new Pod(
                    meta(
                            namespace,
                            app + "-" + hash + "-" + hash(word + app + i, 5),
                            Labels.of(Map.of("app", app, "pod-template-hash", hash)),
                            owner,
                            age(word, i)),
                    spec,
                    bound ? nodeOf(link, i) : "",
                    bound ? "10.2.7." + i : "",
                    new PodStatus(
                            phase(word),
                            word,
                            how.ready,
                            how.of,
                            how.restarts,
                            how.restarts == 0 ? Meta.NO_TIME : NOW.getEpochSecond() - how.restartedAgo,
                            Meta.NO_TIME)));
        }
        link.inventory().pods().load(pods);
    }

    /** Workloads that own the pods above, one of them rolling, one stuck. */
    public SampleFleet apps() {
        app(shanghai, "gift", "gift-rank", new Workload.Scale(40, 40, 34, 40, 34), "ProgressDeadlineExceeded");
        app(shanghai, "chat", "danmaku-gateway", new Workload.Scale(62, 70, 60, 40, 60), "ReplicaSetUpdated");
        app(guangzhou, "media", "hls-packager", new Workload.Scale(3, 3, 0, 3, 0), "NewReplicaSetAvailable");
        app(guangzhou, "media", "stream-ingest", new Workload.Scale(40, 40, 40, 40, 40), "NewReplicaSetAvailable");
        app(edge, "edge-system", "edge-probe", new Workload.Scale(43, 43, 40, 43, 40), "NewReplicaSetAvailable");
        app(shanghai, "pay", "settle", new Workload.Scale(0, 0, 0, 0, 0), "NewReplicaSetAvailable");
        return this;
    }

    /** Adds a Deployment. */
    public void app(FakeLink link, String namespace, String name, Workload.Scale scale, String condition) {
        Workload workload = new Workload(
                meta(namespace, name, Labels.NONE, Owner.NONE, 3_000_000),
                Kind.DEPLOYMENT,
                scale,
                List.of("harbor.example/live/" + name + ":1.87.0"),
                "87",
                new Workload.Progress(9, 9, false, condition, ""));
        link.inventory().workloads(Kind.DEPLOYMENT).load(List.of(workload));
    }

    /** Some of what the clusters reported. */
    public SampleFleet events() {
        event(
                shanghai,
                "gift",
                "BackOff",
                "Pod/gift-rank-tcxgbcgll9-22qg8",
                "Back-off restarting failed container app",
                41);
        event(shanghai, "gift", "OOMKilling", "Node/sh-a101", "Memory cgroup out of memory: Killed process 4711", 2);
        event(
                guangzhou,
                "media",
                "Failed",
                "Pod/hls-packager-dzzsvhsqwp-gsrxn",
                "Failed to pull image: 429 Too Many Requests",
                9);
        event(
                shanghai,
                "pay",
                "FailedScheduling",
                "Pod/settle-kk66ghvj7x-2wh4n",
                "0/60 nodes are available: 60 Insufficient cpu.",
                12);
        event(guangzhou, "media", "Scheduled", "Pod/stream-relay-j6nnz8qvxl-tj8kv", "Successfully assigned", 1);
        return this;
    }

    private void event(FakeLink link, String namespace, String reason, String object, String message, int count) {
        String[] about = object.split("/");
        long last = NOW.getEpochSecond() - count * 3L;
        link.inventory()
                .events()
                .load(List.of(new Event(
                        meta(namespace, about[1] + "." + count, Labels.NONE, Owner.NONE, 600),
                        reason.equals("Scheduled") ? "Normal" : "Warning",
                        reason,
                        message,
                        new Event.Regarding(about[0], namespace, about[1], ""),
                        "kubelet",
                        new Event.Occurrence(last - 500, last, count))));
    }

    private static String nodeOf(FakeLink link, int i) {
        return switch (link.cluster().name()) {
            case "live-sh" -> "sh-a" + (100 + i % 60);
            case "live-gz" -> "gz-c6-" + (100 + i % 40);
            default -> "edge-gz-" + (100 + i % 12);
        };
    }

    private static int age(String word, int i) {
        return switch (word) {
            case "ImagePullBackOff", "ErrImagePull" -> 230 + i * 11;
            case "ContainerCreating" -> 40;
            case "Pending" -> 400;
            case "Running" -> 40_000 + i * 977;
            default -> 700 + i;
        };
    }

    private static String phase(String word) {
        return switch (word) {
            case "Pending", "ContainerCreating", "ImagePullBackOff", "ErrImagePull" -> "Pending";
            case "Completed" -> "Succeeded";
            default -> "Running";
        };
    }

    private Meta meta(String namespace, String name, Labels labels, Owner owner, long age) {
        int number = written.merge("uid", 1, Integer::sum);
        return new Meta(
                new UUID(5, number),
                number,
                new NamespacedName(namespace, name),
                NOW.getEpochSecond() - age,
                labels,
                Labels.NONE,
                owner);
    }

    private String hash(String seed, int length) {
        random.setSeed(seed.hashCode());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
