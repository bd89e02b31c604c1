package dev.gantry.services.demo.traffic;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Timeline;
import dev.gantry.services.demo.actors.controllers.Quantity;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.FieldSelector;
import dev.gantry.services.demo.api.LabelSelector;
import dev.gantry.services.demo.fleet.Tree;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.Stored;
import dev.gantry.services.demo.traffic.Traffic.Use;
import dev.gantry.services.demo.traffic.Worker.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a metrics server measured of pods and machines: every fifteen seconds, of what can be reached and ran then. Any
 * thread.
 */
public final class Readings {
    private static final long WINDOW_SECONDS = 15;
    private static final long KIB = 1024;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final double MOST = 0.97;

    private static final Use NOTHING = new Use(0, 0);

    /** What a machine's own programs use. */
    private static final Use SYSTEM = new Use(180, 1_700_000_000L);

    private final Cluster cluster;
    private final Kind nodes;
    private final Census census;
    private final Traffic traffic;
    private final Timeline timeline;
    private final Predicate<String> isUnreachable;

    /** @param isUnreachable whether a node of that name cannot be reached now */
    public Readings(
            Cluster cluster, Census census, Traffic traffic, Timeline timeline, Predicate<String> isUnreachable) {
        this.cluster = cluster;
        this.nodes = Objects.requireNonNull(cluster.kinds().named("v1", "Node"), "no nodes served");
        this.census = census;
        this.traffic = traffic;
        this.timeline = timeline;
        this.isUnreachable = isUnreachable;
    }

    /** When it was measured last. */
    private Instant measured() {
        long second = timeline.now().getEpochSecond();
        return Instant.ofEpochSecond(second - Math.floorMod(second, WINDOW_SECONDS));
    }

    /** @param namespace empty for all */
    List<ObjectNode> pods(String namespace, LabelSelector labels, FieldSelector fields) throws InterruptedException {
        Instant at = measured();
        List<Worker> running = census.running();
        Map<String, Integer> sharing = Census.sharing(running);
        List<ObjectNode> pods = new ArrayList<>();
        for (Worker worker : running) {
            boolean isWanted = (namespace.isEmpty() || namespace.equals(worker.namespace()))
                    && labels.test(worker.labels())
                    && fields.test(worker.namespace(), worker.name())
                    && isMeasured(worker, at);
            if (isWanted) {
                pods.add(pod(worker, sharing, at));
            }
        }
        return pods;
    }

    @Nullable
    ObjectNode pod(String namespace, String name) throws InterruptedException {
        Instant at = measured();
        Worker worker = census.running(namespace, name);
        return worker == null || !isMeasured(worker, at) ? null : pod(worker, Census.sharing(census.running()), at);
    }

    private boolean isMeasured(Worker worker, Instant at) {
        return !isUnreachable.test(worker.node()) && !worker.started().isAfter(at);
    }

    private ObjectNode pod(Worker worker, Map<String, Integer> sharing, Instant at) {
        ArrayNode containers = array();
        for (Part part : worker.parts()) {
            Use use = traffic.of(worker, part, with(worker, sharing), at);
            containers.add(object("name", part.name(), "usage", usage(use, worker.name() + part.name())));
        }
        ObjectNode pod = measurement("PodMetrics", worker.name(), worker.labels(), at);
        ((ObjectNode) pod.path("metadata")).put("namespace", worker.namespace());
        pod.set("containers", containers);
        return pod;
    }

    private static int with(Worker worker, Map<String, Integer> sharing) {
        return sharing.getOrDefault(worker.namespace() + "/" + worker.workload(), 1);
    }

    List<ObjectNode> nodes(LabelSelector labels, FieldSelector fields) throws InterruptedException {
        Instant at = measured();
        List<ObjectNode> measured = new ArrayList<>();
        Map<String, Use> uses = uses(at);
        for (Stored stored : cluster.store().list(nodes, null).objects()) {
            String name = stored.key().name();
            if (labels.test(stored.labels()) && fields.test("", name) && !isUnreachable.test(name)) {
                measured.add(node(stored, uses.getOrDefault(name, NOTHING).plus(SYSTEM), at));
            }
        }
        return measured;
    }

    @Nullable
    ObjectNode node(String name) throws InterruptedException {
        return nodes(LabelSelector.EVERYTHING, FieldSelector.parse("metadata.name=" + name, nodes)).stream()
                .findFirst()
                .orElse(null);
    }

    private Map<String, Use> uses(Instant at) throws InterruptedException {
        List<Worker> running = census.running();
        Map<String, Integer> sharing = Census.sharing(running);
        Map<String, Use> uses = new HashMap<>();
        for (Worker worker : running) {
            uses.merge(worker.node(), traffic.of(worker, with(worker, sharing), at), Use::plus);
        }
        return uses;
    }

    private ObjectNode node(Stored stored, Use use, Instant at) {
        JsonNode capacity = cluster.documents().view(stored).path("status").path("capacity");
        long cpu = Math.round(Quantity.milli(capacity.path("cpu")) * MOST);
        long memory = Math.round(Quantity.milli(capacity.path("memory")) / 1000.0 * MOST);
        ObjectNode node = measurement("NodeMetrics", stored.key().name(), stored.labels(), at);
        Use possible = new Use(Math.min(cpu, use.cpuMilli()), Math.min(memory, use.memoryBytes()));
        node.set("usage", usage(possible, stored.key().name()));
        return node;
    }

    private static ObjectNode measurement(String kind, String name, Map<String, String> labels, Instant at) {
        return object(
                "kind",
                kind,
                "apiVersion",
                "metrics.k8s.io/v1beta1",
                "metadata",
                object("name", name, "creationTimestamp", Tree.time(at), "labels", Tree.strings(labels)),
                "timestamp",
                Tree.time(at),
                "window",
                Duration.ofSeconds(WINDOW_SECONDS).toSeconds() + "s");
    }

    private static ObjectNode usage(Use use, String name) {
        long odd = Math.floorMod(name.hashCode() * 31L, NANOS_A_MILLI);
        return object("cpu", use.cpuMilli() * NANOS_A_MILLI + odd + "n", "memory", use.memoryBytes() / KIB + "Ki");
    }

    static ObjectNode list(Kind kind, List<ObjectNode> items) {
        ArrayNode all = array();
        items.forEach(all::add);
        return object(
                "kind", kind.kind() + "List", "apiVersion", kind.apiVersion(), "metadata", object(), "items", all);
    }
}
