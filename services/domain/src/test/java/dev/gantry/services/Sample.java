package dev.gantry.services;

import dev.gantry.services.apps.Workload;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Objects for tests of rules, ordinary but for what a test says of them. */
public final class Sample {
    private Sample() {}

    public static Meta meta(String namespace, String name, Map<String, String> labels, Owner owner) {
        UUID uid = UUID.nameUUIDFromBytes((namespace + "/" + name).getBytes(StandardCharsets.UTF_8));
        return new Meta(uid, 7, new NamespacedName(namespace, name), 1_000, Labels.of(labels), Labels.NONE, owner);
    }

    public static Owner owner(String kind, String name) {
        return new Owner(kind, name, new UUID(1, 2));
    }

    public static Pod pod(Meta meta, PodStatus status) {
        Requests requests = new Requests(500, 1L << 30, Map.of("nvidia.com/gpu", 2L, "nvidia.com/gpumem", 4_096L));
        PodSpec spec = new PodSpec(List.of("reg/gift-rank:v2", "reg/sidecar:v1"), requests, "", "default");
        return new Pod(meta, spec, "gz-c6-01", "10.2.0.9", status);
    }

    public static PodStatus running() {
        return new PodStatus("Running", "Running", 2, 2, 0, Meta.NO_TIME, Meta.NO_TIME);
    }

    public static Node node(String ready, boolean cordoned, List<String> troubles, Map<String, String> labels) {
        return new Node(
                meta("", "gz-c6-01", labels, Owner.NONE),
                cordoned,
                List.of(new Node.Taint("dedicated", "live", "NoSchedule")),
                new NodeStatus(ready, "", "", 1_000, 1_000, troubles),
                new NodeCapacity(64_000, 256L << 30, 110, Map.of("nvidia.com/gpu", 8L)),
                new NodeSystem("v1.36.3", "containerd://2.1", "6.12", "Debian", "linux", "amd64"),
                "10.0.0.7");
    }

    public static Workload workload(Kind kind, Workload.Scale scale, Workload.Progress progress) {
        return new Workload(
                meta("gift", "gift-rank", Map.of("tier", "web"), Owner.NONE),
                kind,
                scale,
                List.of("reg/gift-rank:v2"),
                "87",
                progress);
    }
}
