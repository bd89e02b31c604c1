package dev.gantry.views.nodes;

import dev.gantry.services.filter.Searchable;
import dev.gantry.services.filter.Searchables;
import dev.gantry.services.health.Health;
import dev.gantry.services.health.NodeHealthRules;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeCapacity;
import dev.gantry.services.nodes.NodeRules;
import dev.gantry.services.nodes.NodeUse;
import dev.gantry.services.units.Ages;
import dev.gantry.views.controls.Amounts;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.RowKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A node with every text of its row ready to show. Immutable; any thread.
 *
 * @param use null while the pods are not known
 */
public record NodeRow(RowKey key, Node node, @Nullable NodeUse use, Texts texts, Aged aged) implements Row {
    /** Texts that change only with the node and its pods. */
    public record Texts(
            String unknown, String status, String roles, String room, String pods, String cpu, String memory) {}

    /** What time changes. */
    public record Aged(String age, String seen) {
        private static Aged of(Node node, Instant now, String unknown) {
            long seen = node.status().lastSeen();
            return new Aged(
                    Ages.since(node.meta().created(), now), seen == Meta.NO_TIME ? unknown : Ages.since(seen, now));
        }
    }

    static NodeRow of(String cluster, Node node, @Nullable NodeUse use, Instant now, String unknown) {
        return new NodeRow(
                new RowKey(cluster, node.uid()), node, use, texts(node, use, unknown), Aged.of(node, now, unknown));
    }

    private static Texts texts(Node node, @Nullable NodeUse use, String unknown) {
        NodeCapacity capacity = node.allocatable();
        String pods = use == null ? unknown : of(Long.toString(use.pods()), capacity.pods(), capacity.pods() + "");
        String cpu = use == null
                ? unknown
                : of(
                        Amounts.cores(use.cpuMillicores()),
                        capacity.cpuMillicores(),
                        Amounts.cores(capacity.cpuMillicores()));
        String memory = use == null ? unknown : memory(use.memoryBytes(), capacity.memoryBytes());
        String roles = String.join(", ", NodeRules.roles(node));
        return new Texts(unknown, NodeRules.status(node), roles, NodeRules.room(node), pods, cpu, memory);
    }

    private static String memory(long part, long whole) {
        return whole < 0 ? Amounts.bytes(part) : Amounts.bytesOf(part, whole);
    }

    private static String of(String part, long whole, String wholeText) {
        return whole < 0 ? part : part + " / " + wholeText;
    }

    @Override
    public NodeRow aged(long nowSeconds) {
        Aged now = Aged.of(node, Instant.ofEpochSecond(nowSeconds), texts.unknown());
        return now.equals(aged) ? this : new NodeRow(key, node, use, texts, now);
    }

    @Override
    public Searchable searchable(Instant now) {
        return Searchables.of(node, key.cluster(), now);
    }

    Health health() {
        return NodeHealthRules.of(node);
    }

    /** Requested of allocatable, NaN where either is not known. */
    double cpuShare() {
        return use == null
                ? Double.NaN
                : share(use.cpuMillicores(), node.allocatable().cpuMillicores());
    }

    /** Requested of allocatable, NaN where either is not known. */
    double memoryShare() {
        return use == null
                ? Double.NaN
                : share(use.memoryBytes(), node.allocatable().memoryBytes());
    }

    private static double share(long part, long whole) {
        return whole <= 0 ? Double.NaN : (double) part / whole;
    }

    @Override
    public String namespace() {
        return "";
    }

    @Override
    public String name() {
        return node.name();
    }
}
