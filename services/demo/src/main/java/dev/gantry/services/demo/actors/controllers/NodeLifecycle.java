package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Heartbeat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notices nodes that no longer report, by the stamps of their leases, and taints nodes by their conditions
 * ({@code pkg/controller/nodelifecycle}). One thread.
 */
final class NodeLifecycle extends Controller {
    private static final String LEASES = "kube-node-lease";
    private static final List<String> REPORTED = List.of("Ready", "MemoryPressure", "DiskPressure", "PIDPressure");

    private final Picture picture;
    private final EventLog events;
    private final Map<String, Instant> heard = new HashMap<>();
    private final Timers silence = new Timers();
    private long notReady;
    private Duration grace = Heartbeat.grace(1);
    private double speed = 1;
    private Instant speedSince = Instant.EPOCH;

    NodeLifecycle(Lookout lookout, Picture picture) {
        super(lookout);
        this.picture = picture;
        this.events = log("node-controller");
        lookout.follow(Resource.LEASES, this::leaseSeen);
        lookout.follow(Resource.NODES, this::nodeSeen);
        picture.nodes().onChange(this::nodeChanged);
    }

    private void leaseSeen(Sighting sighting) {
        Key key = Key.of(sighting.object());
        if (key.namespace().equals(LEASES) && !sighting.isDeletion()) {
            heardFrom(
                    key.name(),
                    sighting.isOld() ? renewed(sighting) : sighting.beat().stamp());
        }
    }

    /** What was there before anybody looked tells itself when it was renewed, and whoever reads that is not late. */
    private static Instant renewed(Sighting sighting) {
        Instant stamp = sighting.beat().stamp();
        String told = sighting.object().path("spec").path("renewTime").asString("");
        if (told.isEmpty()) {
            return stamp;
        }
        Instant renewed = Instant.parse(told);
        return renewed.isBefore(stamp) ? renewed : stamp;
    }

    /** A kubelet's report counts as a renewal, but what is written about a silent node does not. */
    private void nodeSeen(Sighting sighting) {
        String name = Key.of(sighting.object()).name();
        if (sighting.isDeletion()) {
            heard.remove(name);
            report(sighting, "RemovingNode", "Removing Node " + name + " from Controller");
            return;
        }
        if (!sighting.isOld() && picture.nodes().get(Key.of(sighting.object())) == null) {
            report(sighting, "RegisteredNode", "Registered Node " + name + " in Controller");
        }
        if (!heard.containsKey(name)
                || !sighting.isOld() && Conditions.isTrue(sighting.object().path("status"), "Ready")) {
            heardFrom(name, sighting.beat().stamp());
        }
    }

    private void report(Sighting sighting, String reason, String what) {
        Meta meta = Meta.of(sighting.object());
        String message = "Node " + meta.name() + " event: " + what;
        events.normal(sighting.beat(), new Subject(Resource.NODES, meta), reason, message);
    }

    private void heardFrom(String node, Instant stamp) {
        heard.put(node, stamp);
        silence.add(new Key("", node), stamp.plus(grace).plusMillis(1));
    }

    private void nodeChanged(@Nullable Node before, @Nullable Node after) {
        notReady += (after != null && !after.ready().equals("True") ? 1 : 0)
                - (before != null && !before.ready().equals("True") ? 1 : 0);
        if (after != null) {
            queue.add(after.key());
        }
    }

    @Override
    protected void before(Beat beat) {
        listenAt(beat);
        silence.take(beat.stamp(), key -> {
            Instant last = heard.get(key.name());
            if (last != null && last.plus(grace).isBefore(beat.stamp())) {
                queue.add(key);
            } else if (last != null) {
                silence.add(key, last.plus(grace).plusMillis(1));
            }
        });
    }

    /** Less patience only once every machine has had the time to report at the new pace. */
    private void listenAt(Beat beat) {
        if (beat.speed() != speed) {
            speed = beat.speed();
            speedSince = beat.stamp();
        }
        Duration wanted = Heartbeat.grace(speed);
        if (wanted.compareTo(grace) > 0 || !speedSince.plus(Heartbeat.USUAL).isAfter(beat.stamp())) {
            grace = wanted;
        }
    }

    @Override
    protected void sync(Key key, Beat beat) {
        Node node = picture.nodes().get(key);
        if (node == null) {
            return;
        }
        Instant last = heard.getOrDefault(key.name(), beat.stamp());
        boolean isSilent = last.plus(grace).isBefore(beat.stamp());
        if (isSilent && REPORTED.stream().anyMatch(type -> !isUnknown(node, type))) {
            giveUp(node, beat);
        } else {
            taint(node, beat);
        }
    }

    private static boolean isUnknown(Node node, String type) {
        return node.conditions().getOrDefault(type, "").equals("Unknown");
    }

    private void giveUp(Node node, Beat beat) {
        ObjectNode tree = api.get(Resource.NODES, "", node.name());
        if (tree == null) {
            return;
        }
        ArrayNode conditions = array();
        for (JsonNode condition : tree.path("status").path("conditions")) {
            conditions.add(
                    REPORTED.contains(condition.path("type").asString(""))
                            ? unknown((ObjectNode) condition.deepCopy(), beat)
                            : condition);
        }
        for (String type : REPORTED) {
            if (!node.conditions().containsKey(type)) {
                conditions.add(neverReported(type, node, beat));
            }
        }
        ObjectNode patch = object("status", object("conditions", conditions));
        if (api.patch(Resource.NODES, "", node.name(), "status", patch) == null) {
            return;
        }
        if (node.ready().equals("True")) {
            Subject subject = new Subject(Resource.NODES, node.meta());
            events.normal(beat, subject, "NodeNotReady", "Node " + node.name() + " status is now: NodeNotReady");
        }
        picture.podsByNode().find(node.name()).forEach(pod -> markUnready(pod, beat));
    }

    private static ObjectNode unknown(ObjectNode condition, Beat beat) {
        if (!condition.path("status").asString("").equals("Unknown")) {
            condition.put("status", "Unknown").put("lastTransitionTime", Stamps.write(beat.stamp()));
            condition.put("reason", "NodeStatusUnknown").put("message", "Kubelet stopped posting node status.");
        }
        return condition;
    }

    private static ObjectNode neverReported(String type, Node node, Beat beat) {
        return object(
                "type",
                type,
                "status",
                "Unknown",
                "lastHeartbeatTime",
                Stamps.write(node.meta().created()),
                "lastTransitionTime",
                Stamps.write(beat.stamp()),
                "reason",
                "NodeStatusNeverUpdated",
                "message",
                "Kubelet never posted node status.");
    }

    private void markUnready(Pod pod, Beat beat) {
        if (!pod.isReady()) {
            return;
        }
        Key key = pod.key();
        ObjectNode tree = api.get(Resource.PODS, key.namespace(), key.name());
        if (tree == null) {
            return;
        }
        ArrayNode conditions = array();
        for (JsonNode condition : tree.path("status").path("conditions")) {
            ObjectNode copy = (ObjectNode) condition.deepCopy();
            if (copy.path("type").asString("").equals("Ready")) {
                copy.put("status", "False").put("lastTransitionTime", Stamps.write(beat.stamp()));
            }
            conditions.add(copy);
        }
        ObjectNode patch = object("status", object("conditions", conditions));
        if (api.patch(Resource.PODS, key.namespace(), key.name(), "status", patch) != null) {
            events.warning(beat, new Subject(Resource.PODS, pod.meta()), "NodeNotReady", "Node is not ready");
        }
    }

    private void taint(Node node, Beat beat) {
        // Where no node reports, the fault is on this side: nothing is driven away.
        boolean isAlone = notReady == picture.nodes().all().size();
        List<Taint> wanted = NodeTaints.wanted(node, isAlone);
        if (NodeTaints.own(node.taints()).equals(wanted)) {
            return;
        }
        ObjectNode tree = api.get(Resource.NODES, "", node.name());
        if (tree != null) {
            ObjectNode patch = object("spec", NodeTaints.spec(tree, wanted, beat));
            api.patch(Resource.NODES, "", node.name(), "", patch);
        }
    }
}
