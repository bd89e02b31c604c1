package dev.gantry.tests.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes nodes as their kubelets would register them: cloud machines, GPU machines and machines in edge rooms. */
final class NodeMaker {
    private static final int IMAGES = 18;

    /** The pools of the fleet, in shares of 20 nodes. */
    private enum Pool {
        CLOUD("ecs-hz", "ecs.c8i.8xlarge", 32, 128, 0),
        GPU("gpu-hz", "ecs.gn8v.4xlarge", 64, 512, 8),
        EDGE("edge", "edge.4u8g", 16, 64, 0);

        private final String prefix;
        private final String type;
        private final int cores;
        private final int gibibytes;
        private final int cards;

        Pool(String prefix, String type, int cores, int gibibytes, int cards) {
            this.prefix = prefix;
            this.type = type;
            this.cores = cores;
            this.gibibytes = gibibytes;
            this.cards = cards;
        }

        static Pool of(int index) {
            // Seven and twenty share no factor: each pool turns up among the first few nodes.
            int share = index * 7 % 20;
            return share < 13 ? CLOUD : share < 15 ? GPU : EDGE;
        }
    }

    private final FleetSize size;

    NodeMaker(FleetSize size) {
        this.size = size;
    }

    String name(int index) {
        Pool pool = Pool.of(index);
        return pool == Pool.EDGE
                ? "%s-room-%02d-%03d".formatted(pool.prefix, room(index), index)
                : "%s-%04d".formatted(pool.prefix, index);
    }

    String address(int index) {
        return "172." + (20 + index / 62_500) + "." + index / 250 % 250 + "." + (index % 250 + 2);
    }

    ObjectNode node(int index) {
        Chance chance = Chance.of(size.seed(), "node " + index);
        Pool pool = Pool.of(index);
        return Json.object(
                "apiVersion", "v1",
                "kind", "Node",
                "metadata",
                        Json.object(
                                "name",
                                name(index),
                                "labels",
                                labels(index, pool, chance),
                                "annotations",
                                annotations(index, chance)),
                "spec", spec(index, pool, chance),
                "status", status(index, pool, chance));
    }

    ObjectNode lease(int index) {
        return Json.object(
                "apiVersion",
                "coordination.k8s.io/v1",
                "kind",
                "Lease",
                "metadata",
                Json.object("name", name(index), "namespace", "kube-node-lease"),
                "spec",
                Json.object(
                        "holderIdentity", name(index),
                        "leaseDurationSeconds", 40,
                        "renewTime", size.at().toString().replace("Z", ".000000Z")));
    }

    private static int room(int index) {
        return index / 20 % 40;
    }

    private Map<String, Object> labels(int index, Pool pool, Chance chance) {
        Map<String, Object> labels = new LinkedHashMap<>();
        String zone = chance.pick(Vocabulary.ZONES);
        labels.put("kubernetes.io/hostname", name(index));
        labels.put("kubernetes.io/os", "linux");
        labels.put("kubernetes.io/arch", pool == Pool.EDGE && chance.percent(40) ? "arm64" : "amd64");
        labels.put("node.kubernetes.io/instance-type", pool.type);
        labels.put("topology.kubernetes.io/region", zone.substring(0, zone.lastIndexOf('-')));
        labels.put("topology.kubernetes.io/zone", zone);
        labels.put("live.example/pool", pool.prefix);
        labels.put("node-role.kubernetes.io/" + (pool == Pool.EDGE ? "edge" : "worker"), "");
        if (pool == Pool.EDGE) {
            labels.put("apps.openyurt.io/nodepool", "room-%02d".formatted(room(index)));
        }
        if (pool.cards > 0) {
            labels.put("nvidia.com/gpu.product", "NVIDIA-L20");
            labels.put("nvidia.com/gpu.count", Integer.toString(pool.cards));
        }
        return labels;
    }

    private Map<String, Object> annotations(int index, Chance chance) {
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("live.example/rack", "R" + chance.between(1, 60) + "-U" + chance.between(1, 42));
        annotations.put("live.example/note", chance.pick(Vocabulary.NOTES));
        annotations.put("alpha.kubernetes.io/provided-node-ip", address(index));
        annotations.put("volumes.kubernetes.io/controller-managed-attach-detach", "true");
        return annotations;
    }

    private ObjectNode spec(int index, Pool pool, Chance chance) {
        ObjectNode spec = Json.object("providerID", "cloud.live.example/" + name(index));
        if (chance.percent(3)) {
            spec.put("unschedulable", true);
        }
        if (pool.cards > 0) {
            spec.set(
                    "taints",
                    Json.array(Json.object("key", "nvidia.com/gpu", "value", "true", "effect", "NoSchedule")));
        }
        return spec;
    }

    private ObjectNode status(int index, Pool pool, Chance chance) {
        return Json.object(
                "capacity", resources(pool, 0),
                "allocatable", resources(pool, 1),
                "conditions", conditions(chance),
                "addresses",
                        Json.array(
                                Json.object("type", "InternalIP", "address", address(index)),
                                Json.object("type", "Hostname", "address", name(index))),
                "daemonEndpoints", Json.object("kubeletEndpoint", Json.object("Port", 10250)),
                "nodeInfo", system(index, pool, chance),
                "images", images(chance));
    }

    private static ObjectNode resources(Pool pool, int reserved) {
        ObjectNode resources = Json.object(
                "cpu",
                reserved == 0 ? Integer.toString(pool.cores) : pool.cores * 1_000 - 350 + "m",
                "memory",
                (pool.gibibytes * 1_048_576L - reserved * 2_300_416L) + "Ki",
                "ephemeral-storage",
                (500L - 25L * reserved) + "Gi",
                "pods",
                "110",
                "hugepages-2Mi",
                "0");
        if (pool.cards > 0) {
            resources.put("nvidia.com/gpu", Integer.toString(pool.cards));
        }
        return resources;
    }

    private ArrayNode conditions(Chance chance) {
        Instant since = size.at().minus(Duration.ofHours(chance.between(20, 900)));
        boolean down = chance.percent(1);
        boolean silent = !down && chance.percent(1);
        ArrayNode conditions = Json.array();
        for (String pressure : List.of("Memory", "Disk", "PID")) {
            String name =
                    "Kubelet" + (pressure.equals("Memory") ? "HasSufficientMemory" : "HasNo" + pressure + "Pressure");
            conditions.add(condition(pressure + "Pressure", silent ? "Unknown" : "False", name, since));
        }
        String ready = silent ? "Unknown" : down ? "False" : "True";
        String reason = silent ? "NodeStatusUnknown" : down ? "KubeletNotReady" : "KubeletReady";
        conditions.add(condition("Ready", ready, reason, since));
        return conditions;
    }

    private ObjectNode condition(String type, String status, String reason, Instant since) {
        return Json.object(
                "type",
                type,
                "status",
                status,
                "reason",
                reason,
                "message",
                "kubelet says: " + reason,
                "lastHeartbeatTime",
                size.at().toString(),
                "lastTransitionTime",
                since.toString());
    }

    private ObjectNode system(int index, Pool pool, Chance chance) {
        return Json.object(
                "machineID",
                chance.hex(32),
                "systemUUID",
                chance.hex(8) + "-" + chance.hex(4) + "-" + chance.hex(4),
                "bootID",
                chance.hex(8) + "-" + chance.hex(4),
                "kernelVersion",
                pool == Pool.EDGE ? "5.10.134-17.al8.x86_64" : "6.6.71-3.al23.x86_64",
                "osImage",
                pool == Pool.EDGE ? "Debian GNU/Linux 12 (bookworm)" : "Alibaba Cloud Linux 3",
                "containerRuntimeVersion",
                "containerd://2.0." + index % 4,
                "kubeletVersion",
                pool == Pool.EDGE ? "v1.34.5" : "v1.36.3",
                "kubeProxyVersion",
                "",
                "operatingSystem",
                "linux",
                "architecture",
                "amd64");
    }

    private static ArrayNode images(Chance chance) {
        ArrayNode images = Json.array();
        for (int i = 0; i < IMAGES; i++) {
            Vocabulary.Domain domain = chance.pick(Vocabulary.DOMAINS);
            String image = Vocabulary.REGISTRY + "/" + domain.team() + "/" + chance.pick(domain.services());
            images.add(Json.object(
                    "names",
                    Json.array(image + "@sha256:" + chance.hex(64), image + ":2." + chance.below(60) + ".0"),
                    "sizeBytes",
                    20_000_000L + chance.below(900_000_000)));
        }
        return images;
    }
}
