package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.fleet.Blueprint.Cards;
import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.Blueprint.Room;
import dev.gantry.services.demo.fleet.Blueprint.Site;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes machines as their kubelets and device plugins register them. Any thread. */
public final class NodeObjects {
    /** From when a machine registers until it is ready. */
    public static final Duration STARTS = Duration.ofSeconds(40);

    private static final int PODS = 110;
    /** What a card is split into where it is shared. */
    static final int SHARES_A_CARD = 10;

    private final Site site;
    private final long seed;

    public NodeObjects(Site site, long seed) {
        this.site = site;
        this.seed = seed;
    }

    /** The address of a machine; each cluster has a network of its own. */
    public String address(NodePlan node) {
        return site.network() + "." + (node.number() / 250) + "." + (node.number() % 250 + 2);
    }

    /** The uuid of a machine's card. */
    public String card(NodePlan node, int index) {
        Chance chance = Chance.of(seed, "card " + node.name() + " " + index);
        return "GPU-" + chance.hex(8) + "-" + chance.hex(4) + "-" + chance.hex(4) + "-" + chance.hex(4) + "-"
                + chance.hex(12);
    }

    /**
     * @param registered when the machine came
     * @param now what its conditions are stamped with
     */
    public ObjectNode node(NodePlan node, Instant registered, Instant now) {
        Chance chance = Chance.of(seed, "node " + node.name());
        ObjectNode annotations = object(
                "node.alpha.kubernetes.io/ttl", "0",
                "volumes.kubernetes.io/controller-managed-attach-detach", "true",
                "live.example/rack", "R%02d-U%02d".formatted(chance.between(1, 60), chance.between(1, 42)));
        addDevices(node, annotations);
        if (node.room() != null) {
            annotations.put("node.openyurt.io/autonomy-duration", "2h");
        }
        return object(
                "metadata",
                object(
                        "name",
                        node.name(),
                        "labels",
                        Tree.strings(labels(node)),
                        "annotations",
                        annotations,
                        "creationTimestamp",
                        Tree.time(registered)),
                "spec",
                spec(node),
                "status",
                status(node, chance, registered, now));
    }

    private Map<String, String> labels(NodePlan node) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("kubernetes.io/hostname", node.name());
        labels.put("kubernetes.io/os", "linux");
        labels.put("kubernetes.io/arch", "amd64");
        labels.put("node.kubernetes.io/instance-type", node.pool().instanceType());
        labels.put("topology.kubernetes.io/region", site.region());
        labels.put("topology.kubernetes.io/zone", node.zone());
        labels.put("live.example/pool", node.pool().name());
        labels.put("live.example/provider", site.provider());
        Room room = node.room();
        if (room == null) {
            labels.put("node-role.kubernetes.io/worker", "");
        } else {
            labels.put("node-role.kubernetes.io/edge", "");
            labels.put("openyurt.io/is-edge-worker", "true");
            labels.put("apps.openyurt.io/nodepool", room.name());
            labels.put("live.example/city", room.city().replace("'", ""));
        }
        Cards gpu = node.pool().gpu();
        if (gpu != null) {
            boolean isSliced = gpu.sharing().equals("time-slicing");
            labels.put("nvidia.com/gpu.present", "true");
            labels.put("nvidia.com/gpu.count", Integer.toString(gpu.cards()));
            labels.put("nvidia.com/gpu.product", gpu.model() + (isSliced ? "-SHARED" : ""));
            labels.put("nvidia.com/gpu.memory", Integer.toString(gpu.memoryMi()));
            labels.put("nvidia.com/gpu.replicas", isSliced ? "4" : "1");
            labels.put("nvidia.com/gpu.sharing-strategy", isSliced ? "time-slicing" : "none");
        }
        return labels;
    }

    /** HAMi's device plugin tells each card in an annotation. */
    private void addDevices(NodePlan node, ObjectNode annotations) {
        Cards gpu = node.pool().gpu();
        if (gpu == null || !gpu.sharing().equals("hami")) {
            return;
        }
        ArrayNode devices = array();
        for (int i = 0; i < gpu.cards(); i++) {
            devices.add(object(
                    "id",
                    card(node, i),
                    "index",
                    i,
                    "count",
                    SHARES_A_CARD,
                    "devmem",
                    gpu.memoryMi(),
                    "devcore",
                    100,
                    "type",
                    gpu.model(),
                    "mode",
                    "hami-core",
                    "health",
                    true));
        }
        annotations.put("hami.io/node-nvidia-register", devices.toString());
    }

    private ObjectNode spec(NodePlan node) {
        ObjectNode spec = object(
                "podCIDR",
                podNetwork(node) + ".0/24",
                "podCIDRs",
                array(podNetwork(node) + ".0/24"),
                "providerID",
                site.provider() + "://" + site.region() + "/" + node.name());
        ArrayNode taints = array();
        if (node.pool().gpu() != null) {
            taints.add(object("key", "nvidia.com/gpu", "value", "present", "effect", "NoSchedule"));
        }
        if (!node.pool().taint().isEmpty()) {
            taints.add(object("key", node.pool().taint(), "value", "true", "effect", "NoSchedule"));
        }
        if (!taints.isEmpty()) {
            spec.set("taints", taints);
        }
        return spec;
    }

    /** The first three numbers of its pods' addresses. */
    public String podNetwork(NodePlan node) {
        int second = Integer.parseInt(site.network().split("\\.")[1]) + 64;
        return "10." + (second + node.number() / 256) + "." + node.number() % 256;
    }

    private ObjectNode status(NodePlan node, Chance chance, Instant registered, Instant now) {
        return object(
                "capacity",
                resources(node, false),
                "allocatable",
                resources(node, true),
                "conditions",
                conditions(registered.plus(STARTS), now),
                "addresses",
                array(
                        object("type", "InternalIP", "address", address(node)),
                        object("type", "Hostname", "address", node.name())),
                "daemonEndpoints",
                object("kubeletEndpoint", object("Port", 10250)),
                "nodeInfo",
                object(
                        "machineID",
                        chance.hex(32),
                        "systemUUID",
                        chance.hex(32),
                        "bootID",
                        chance.hex(32),
                        "kernelVersion",
                        node.room() == null ? "5.10.134-17.3.al8.x86_64" : "6.1.0-31-amd64",
                        "osImage",
                        node.room() == null ? "Alibaba Cloud Linux 3" : "Debian GNU/Linux 12 (bookworm)",
                        "containerRuntimeVersion",
                        "containerd://2.0.5",
                        "kubeletVersion",
                        site.version(),
                        "kubeProxyVersion",
                        "",
                        "operatingSystem",
                        "linux",
                        "architecture",
                        "amd64"));
    }

    private static ObjectNode resources(NodePlan node, boolean isAllocatable) {
        Pool pool = node.pool();
        ObjectNode resources = object(
                "cpu",
                isAllocatable ? pool.cores() * 1000 - 350 + "m" : Integer.toString(pool.cores()),
                "memory",
                isAllocatable ? pool.memoryGi() * 1_048_576L - 2_300_416L + "Ki" : pool.memoryGi() + "Gi",
                "ephemeral-storage",
                (isAllocatable ? 475 : 500) + "Gi",
                "hugepages-2Mi",
                "0",
                "pods",
                Integer.toString(PODS));
        Cards gpu = pool.gpu();
        if (gpu != null) {
            int each = switch (gpu.sharing()) {
                case "hami" -> SHARES_A_CARD;
                case "time-slicing" -> 4;
                default -> 1;
            };
            resources.put("nvidia.com/gpu", Integer.toString(gpu.cards() * each));
        }
        return resources;
    }

    private static ArrayNode conditions(Instant since, Instant now) {
        return array(
                condition(
                        "MemoryPressure",
                        "False",
                        "KubeletHasSufficientMemory",
                        "kubelet has sufficient memory available",
                        since,
                        now),
                condition(
                        "DiskPressure",
                        "False",
                        "KubeletHasNoDiskPressure",
                        "kubelet has no disk pressure",
                        since,
                        now),
                condition(
                        "PIDPressure",
                        "False",
                        "KubeletHasSufficientPID",
                        "kubelet has sufficient PID available",
                        since,
                        now),
                condition("Ready", "True", "KubeletReady", "kubelet is posting ready status", since, now));
    }

    private static ObjectNode condition(
            String type, String status, String reason, String message, Instant since, Instant now) {
        return object(
                "type", type,
                "status", status,
                "lastHeartbeatTime", Tree.time(now),
                "lastTransitionTime", Tree.time(since),
                "reason", reason,
                "message", message);
    }

    /** The machine's lease, by whose renewal it is known to live. */
    public static ObjectNode lease(String node, Instant renewed) {
        return object(
                "metadata",
                object("name", node, "namespace", "kube-node-lease"),
                "spec",
                object("holderIdentity", node, "leaseDurationSeconds", 40, "renewTime", micro(renewed)));
    }

    /** A time with microseconds, as leases write it. */
    public static String micro(Instant time) {
        String text = time.truncatedTo(ChronoUnit.SECONDS).toString();
        return text.substring(0, text.length() - 1) + ".000000Z";
    }
}
