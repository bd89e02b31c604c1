package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.FleetApi.Feed;
import dev.gantry.services.demo.actors.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schedules and runs pods: one beat to a node, one to ready, one to go. */
final class TestKubelets implements Actor {
    private final FleetApi api;
    private final Feed feed;
    private final Map<Key, ObjectNode> waiting = new LinkedHashMap<>();
    private Function<ObjectNode, Fate> fate = pod -> Fate.READY;
    private Set<String> unreachable = Set.of();
    private int nodes = 3;
    private int next;

    /** What becomes of a pod on its node. */
    enum Fate {
        READY,
        /** Runs but is not ready. */
        UNREADY,
        SUCCEEDED,
        FAILED,
        /** Stays pending. */
        STUCK
    }

    TestKubelets(FleetApi api) {
        this.api = api;
        this.feed = api.follow(Resource.PODS);
    }

    void fate(Function<ObjectNode, Fate> next) {
        fate = next;
    }

    /** Whose pods nobody runs or stops. */
    void unreachable(Set<String> next) {
        unreachable = next;
    }

    void nodes(int count) {
        nodes = count;
    }

    @Override
    public void act(Beat beat) {
        feed.poll(change -> waiting.put(Key.of(change.object()), change.object()));
        Map<Key, ObjectNode> now = new LinkedHashMap<>(waiting);
        waiting.clear();
        now.forEach((key, pod) -> handle(key, beat));
    }

    /** Gives the pods with a stuck or unready fate another look. */
    void lookAgain() {
        api.list(Resource.PODS, "").forEach(pod -> waiting.put(Key.of(pod), pod));
    }

    private void handle(Key key, Beat beat) {
        ObjectNode pod = api.get(Resource.PODS, key.namespace(), key.name());
        if (pod == null) {
            return;
        }
        String node = pod.path("spec").path("nodeName").asString("");
        if (unreachable.contains(node)) {
            return;
        }
        if (pod.path("metadata").has("deletionTimestamp")) {
            api.delete(Resource.PODS, key.namespace(), key.name(), 0L);
        } else if (node.isEmpty()) {
            String tied = DaemonPods.tiedTo(pod.path("spec"));
            api.bind(key.namespace(), key.name(), tied.isEmpty() ? "node-" + next++ % nodes : tied);
        } else {
            run(key, pod, beat);
        }
    }

    private void run(Key key, ObjectNode pod, Beat beat) {
        Fate mine = fate.apply(pod);
        if (mine == Fate.STUCK) {
            return;
        }
        String phase = switch (mine) {
            case SUCCEEDED -> "Succeeded";
            case FAILED -> "Failed";
            default -> "Running";
        };
        boolean isReady = mine == Fate.READY;
        String ready = isReady ? "True" : "False";
        if (pod.path("status").path("phase").asString("").equals(phase)
                && Conditions.find(pod.path("status"), "Ready")
                        .path("status")
                        .asString("")
                        .equals(ready)) {
            return;
        }
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        ObjectNode status = patch.putObject("status");
        status.put("phase", phase).put("podIP", "10.0.0." + (next % 250 + 1));
        status.putArray("conditions")
                .addObject()
                .put("type", "Ready")
                .put("status", ready)
                .put("lastTransitionTime", Stamps.write(beat.stamp()));
        api.patch(Resource.PODS, key.namespace(), key.name(), "status", patch);
    }
}
