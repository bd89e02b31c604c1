package dev.gantry.services.demo.actors.machines;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.FleetApi.Change;
import dev.gantry.services.demo.actors.FleetApi.Feed;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Kubelets that report more often than they must: so many changes of pods a second on top of what the evening brings,
 * for whoever wants to see how much a client can follow. A pod's status is written anew with the time it was probed.
 */
public final class Restless implements Actor {
    private static final double SECONDS_A_BEAT = Stage.BEAT.toMillis() / 1000.0;

    private final FleetApi api;
    private final double perSecond;
    private final Chance chance;
    private final List<Pod> pods = new ArrayList<>();
    private final Map<Pod, Integer> places = new HashMap<>();
    private @Nullable Feed feed;
    private double owed;
    private long probes;

    private record Pod(String namespace, String name) {}

    /** @param perSecond changes in a second of the wall */
    public Restless(FleetApi api, double perSecond, long seed) {
        this.api = api;
        this.perSecond = perSecond;
        this.chance = Chance.of(seed, "restless");
    }

    @Override
    public void act(Beat beat) {
        Feed open = feed;
        if (open == null) {
            open = api.follow(Resource.PODS);
            feed = open;
        }
        open.poll(this::note);
        owed += perSecond * SECONDS_A_BEAT;
        for (; owed >= 1 && !pods.isEmpty(); owed--) {
            Pod pod = chance.pick(pods);
            api.patch(Resource.PODS, pod.namespace, pod.name, "status", probed(beat));
        }
    }

    private ObjectNode probed(Beat beat) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject("status").put("message", "probe " + ++probes + " at " + beat.fleet());
        return patch;
    }

    private void note(Change change) {
        Pod pod = new Pod(
                change.object().path("metadata").path("namespace").asString(),
                change.object().path("metadata").path("name").asString());
        Integer place = places.get(pod);
        if (change.isDeletion() && place != null) {
            Pod last = pods.removeLast();
            places.remove(pod);
            if (!last.equals(pod)) {
                pods.set(place, last);
                places.put(last, place);
            }
        } else if (!change.isDeletion() && place == null) {
            places.put(pod, pods.size());
            pods.add(pod);
        }
    }
}
