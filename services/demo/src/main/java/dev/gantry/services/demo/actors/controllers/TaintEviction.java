package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deletes pods that no longer bear the taints of their node ({@code pkg/controller/tainteviction}). One thread. */
final class TaintEviction extends Controller {
    /** What every pod that says nothing about it is given when it is made. */
    private static final long DEFAULT_SECONDS = 300;

    private final Picture picture;
    private final EventLog events;
    private final Map<Key, Instant> due = new HashMap<>();

    TaintEviction(Lookout lookout, Picture picture) {
        super(lookout);
        this.picture = picture;
        this.events = log("taint-eviction-controller");
        picture.nodes().onChange(this::nodeChanged);
        picture.pods().onChange((before, after) -> {
            if (after == null && before != null) {
                due.remove(before.key());
            } else if (after != null
                    && isTainted(after)
                    && (before == null || before.node().isEmpty())) {
                queue.add(after.key());
            }
        });
    }

    private boolean isTainted(Pod pod) {
        Node node = picture.nodes().get(new Key("", pod.node()));
        return node != null && !node.driving().isEmpty();
    }

    private void nodeChanged(@Nullable Node before, @Nullable Node after) {
        List<Taint> then = before == null ? List.of() : before.driving();
        List<Taint> now = after == null ? List.of() : after.driving();
        String name = after == null ? before == null ? "" : before.name() : after.name();
        if (!then.equals(now)) {
            picture.podsByNode().find(name).forEach(pod -> queue.add(pod.key()));
        }
    }

    @Override
    protected void sync(Key key, Beat beat) {
        Pod pod = picture.pods().get(key);
        if (pod == null || pod.meta().isEnding() || pod.isOver()) {
            due.remove(key);
            return;
        }
        Node node = picture.nodes().get(new Key("", pod.node()));
        Instant end = node == null ? null : end(pod, node);
        if (node == null || end == null) {
            if (due.remove(key) != null) {
                Subject subject = new Subject(Resource.PODS, pod.meta());
                events.normal(beat, subject, "TaintManagerEviction", "Cancelling deletion of Pod " + key);
            }
        } else if (end.isAfter(beat.fleet())) {
            due.put(key, end);
            queue.add(key, end);
        } else {
            due.remove(key);
            evict(pod, node, beat);
        }
    }

    /** Until when a pod bears the taints of its node, by the event clock; null for ever. */
    private static @Nullable Instant end(Pod pod, Node node) {
        long least = Long.MAX_VALUE;
        for (Taint taint : node.driving()) {
            least = Math.min(least, seconds(pod.shape().tolerations(), taint));
        }
        return least == Long.MAX_VALUE ? null : node.tainted().plusSeconds(least);
    }

    private static long seconds(List<Toleration> tolerations, Taint taint) {
        for (Toleration toleration : tolerations) {
            if (toleration.covers(taint)) {
                return toleration.seconds() < 0 ? Long.MAX_VALUE : toleration.seconds();
            }
        }
        boolean isOfHealth =
                taint.key().equals(NodeTaints.UNREACHABLE) || taint.key().equals(NodeTaints.NOT_READY);
        return isOfHealth ? DEFAULT_SECONDS : 0;
    }

    private void evict(Pod pod, Node node, Beat beat) {
        Key key = pod.key();
        ObjectNode tree = api.get(Resource.PODS, key.namespace(), key.name());
        if (tree == null || !tree.path("metadata").path("uid").asString("").equals(pod.uid())) {
            return;
        }
        events.normal(
                beat,
                new Subject(Resource.PODS, pod.meta()),
                "TaintManagerEviction",
                "Marking for deletion Pod " + key);
        ArrayNode conditions = array();
        for (JsonNode condition : tree.path("status").path("conditions")) {
            if (!condition.path("type").asString("").equals("DisruptionTarget")) {
                conditions.add(condition);
            }
        }
        conditions.add(object(
                "type", "DisruptionTarget",
                "status", "True",
                "lastTransitionTime", Stamps.write(beat.stamp()),
                "reason", "DeletionByTaintManager",
                "message", "Taint manager: deleting due to NoExecute taint"));
        ObjectNode status = object("conditions", conditions);
        if (node.ready().equals("Unknown")) {
            status.put("reason", "NodeLost");
            status.put("message", "Node " + node.name() + " which was running pod " + key.name() + " is unresponsive");
        }
        api.patch(Resource.PODS, key.namespace(), key.name(), "status", object("status", status));
        api.delete(Resource.PODS, key.namespace(), key.name(), null);
    }
}
