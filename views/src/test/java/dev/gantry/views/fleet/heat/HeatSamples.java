package dev.gantry.views.fleet.heat;

import dev.gantry.services.health.NodeHealthRules;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeCapacity;
import dev.gantry.services.nodes.NodeStatus;
import dev.gantry.services.nodes.NodeSystem;
import dev.gantry.services.nodes.NodeUse;
import dev.gantry.views.testing.SampleFleet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Nodes of made-up pools, fuller and fuller, some of them in trouble. */
final class HeatSamples {
    private static final NodeSystem SYSTEM = new NodeSystem("v1.31.4", "", "", "", "linux", "amd64");

    private HeatSamples() {}

    static HeatNode node(String cluster, String pool, String name, String ready, double share) {
        long since = SampleFleet.NOW.minusSeconds(780).getEpochSecond();
        Node node = new Node(
                new Meta(
                        UUID.nameUUIDFromBytes((cluster + name).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        1,
                        new NamespacedName("", name),
                        since,
                        Labels.NONE,
                        Labels.NONE,
                        Owner.NONE),
                false,
                List.of(),
                new NodeStatus(ready, "", ready.equals("False") ? "disk is full" : "", since, since, List.of()),
                new NodeCapacity(64_000, 256L << 30, 110, Map.of("nvidia.com/gpu", 8L)),
                SYSTEM,
                "10.0.0.7");
        NodeUse use = new NodeUse(
                (long) (110 * share), (long) (64_000 * share), (long) ((256L << 30) * share), (long) (8 * share));
        return new HeatNode(cluster, node, "", pool, NodeHealthRules.of(node), use, false);
    }

    /** Pools of these sizes in one cluster; node {@code n0003} is the fourth. */
    static List<HeatNode> pools(int... sizes) {
        List<HeatNode> nodes = new ArrayList<>();
        int number = 0;
        for (int pool = 0; pool < sizes.length; pool++) {
            for (int i = 0; i < sizes[pool]; i++) {
                String name = "n%04d".formatted(number++);
                nodes.add(node("live-sh", "pool-%02d".formatted(pool), name, "True", (double) i / sizes[pool]));
            }
        }
        return nodes;
    }
}
