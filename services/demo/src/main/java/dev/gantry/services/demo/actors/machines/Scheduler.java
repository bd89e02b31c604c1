package dev.gantry.services.demo.actors.machines;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.EventWriter;
import dev.gantry.services.demo.actors.EventWriter.Subject;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.FleetApi.Change;
import dev.gantry.services.demo.actors.FleetApi.Feed;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.machines.Candidate.Share;
import dev.gantry.services.demo.fleet.Tree;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives pods to machines: by resources, selectors, taints and shares of cards, the least used machine first and away
 * from pods of the same app. Writes HAMi's annotations where it gives out a share of a card.
 */
public final class Scheduler implements Actor {
    /** It goes by the name of HAMi's, too, which extends the usual one; pods that name another are left to it. */
    private static final List<String> NAMES = List.of("default-scheduler", "hami-scheduler");

    private static final int RETRY_SECONDS = 20;
    private static final double SAME_APP = 0.08;

    private final FleetApi api;
    private final Map<String, EventWriter> events = new LinkedHashMap<>();
    private final Feed nodes;
    private final Feed pods;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, Placed> placed = new HashMap<>();
    private final Map<String, Wanted> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> neighbours = new HashMap<>();
    private final Agenda<Wanted> retries = new Agenda<>();

    private record Placed(String node, Capacity capacity, List<Share> shares, String app) {}

    public Scheduler(FleetApi api) {
        this.api = api;
        NAMES.forEach(name -> events.put(name, new EventWriter(api, name)));
        this.nodes = api.follow(Resource.NODES);
        this.pods = api.follow(Resource.PODS);
    }

    @Override
    public void act(Beat beat) {
        nodes.poll(this::observeNode);
        pods.poll(change -> observePod(change, beat));
        for (Wanted pod = retries.poll(beat.fleet()); pod != null; pod = retries.poll(beat.fleet())) {
            if (waiting.get(pod.uid()) == pod) {
                schedule(pod, beat);
            }
        }
        events.values().forEach(EventWriter::settle);
    }

    private void observeNode(Change change) {
        String name = change.object().path("metadata").path("name").asString();
        if (change.isDeletion()) {
            candidates.remove(name);
        } else {
            candidates.computeIfAbsent(name, Candidate::new).update(change.object());
        }
    }

    private void observePod(Change change, Beat beat) {
        ObjectNode pod = change.object();
        String uid = pod.path("metadata").path("uid").asString();
        String phase = pod.path("status").path("phase").asString("");
        String node = pod.path("spec").path("nodeName").asString("");
        boolean isOver = change.isDeletion() || phase.equals("Succeeded") || phase.equals("Failed");
        if (isOver) {
            waiting.remove(uid);
            release(uid);
        } else if (!node.isEmpty()) {
            waiting.remove(uid);
            if (!placed.containsKey(uid)) {
                take(uid, node, Wanted.of(pod), shares(pod));
            }
        } else if (!waiting.containsKey(uid)
                && NAMES.contains(Wanted.scheduler(pod))
                && pod.path("spec").path("schedulingGates").isEmpty()) {
            Wanted wanted = Wanted.of(pod);
            waiting.put(uid, wanted);
            retries.add(beat.fleet(), wanted);
        }
    }

    /** The cards a pod was given before, read from HAMi's annotation. */
    private static List<Share> shares(ObjectNode pod) {
        return Share.parse(pod.path("metadata")
                .path("annotations")
                .path("hami.io/vgpu-devices-allocated")
                .asString(""));
    }

    private List<Share> take(String uid, String node, Wanted pod, List<Share> had) {
        Candidate candidate = candidates.get(node);
        List<Share> given = candidate == null ? List.of() : candidate.take(pod.capacity(), had);
        placed.put(uid, new Placed(node, pod.capacity(), given, pod.app()));
        neighbours.merge(node + " " + pod.app(), 1, Integer::sum);
        return given;
    }

    private void release(String uid) {
        Placed was = placed.remove(uid);
        if (was == null) {
            return;
        }
        neighbours.merge(was.node + " " + was.app, -1, (count, less) -> count + less == 0 ? null : count + less);
        Candidate candidate = candidates.get(was.node);
        if (candidate != null) {
            candidate.release(was.capacity, was.shares);
        }
    }

    private void schedule(Wanted pod, Beat beat) {
        Map<String, Integer> reasons = new TreeMap<>();
        Candidate best = best(pod, reasons);
        if (best == null) {
            explain(pod, reasons, beat);
            retries.add(beat.fleet().plusSeconds(RETRY_SECONDS), pod);
            return;
        }
        List<Share> shares = take(pod.uid(), best.name, pod, List.of());
        if (!shares.isEmpty()) {
            annotate(pod, best.name, shares, beat);
        }
        if (api.bind(pod.namespace(), pod.name(), best.name)) {
            waiting.remove(pod.uid());
            events(pod)
                    .normal(
                            subject(pod),
                            "Scheduled",
                            "Successfully assigned " + pod.namespace() + "/" + pod.name() + " to " + best.name,
                            beat);
        } else {
            release(pod.uid());
        }
    }

    private @Nullable Candidate best(Wanted pod, Map<String, Integer> reasons) {
        Candidate best = null;
        double least = Double.MAX_VALUE;
        for (Candidate candidate : candidates.values()) {
            String refusal = refusal(pod, candidate);
            if (!refusal.isEmpty()) {
                reasons.merge(refusal, 1, Integer::sum);
                continue;
            }
            double score = candidate.fullness(pod.capacity())
                    + SAME_APP * neighbours.getOrDefault(candidate.name + " " + pod.app(), 0);
            if (score < least) {
                least = score;
                best = candidate;
            }
        }
        return best;
    }

    private static String refusal(Wanted pod, Candidate candidate) {
        boolean isForAll = pod.tolerations().stream().anyMatch(one -> one.key().isEmpty());
        if (!candidate.isSchedulable() && !isForAll) {
            return "node(s) were unschedulable";
        }
        for (Candidate.Taint taint : candidate.taints()) {
            if (!pod.tolerates(taint)) {
                return "node(s) had untolerated taint(s)";
            }
        }
        if (!candidate.has(pod.selector())) {
            return "node(s) didn't match Pod's node affinity/selector";
        }
        return candidate.lacks(pod.capacity());
    }

    private void explain(Wanted pod, Map<String, Integer> reasons, Beat beat) {
        StringBuilder message = new StringBuilder("0/" + candidates.size() + " nodes are available: ");
        String separator = "";
        for (Map.Entry<String, Integer> reason : reasons.entrySet()) {
            message.append(separator).append(reason.getValue()).append(' ').append(reason.getKey());
            separator = ", ";
        }
        message.append(". preemption: 0/").append(candidates.size()).append(" nodes are available.");
        events(pod).warning(subject(pod), "FailedScheduling", message.toString(), beat);
        ObjectNode scheduled = object("type", "PodScheduled", "status", "False");
        scheduled.putNull("lastProbeTime");
        scheduled.put("lastTransitionTime", Tree.time(beat.stamp()));
        scheduled.put("reason", "Unschedulable");
        scheduled.put("message", message.toString());
        JsonNode now = api.get(Resource.PODS, pod.namespace(), pod.name());
        if (now != null
                && !now.path("status")
                        .path("conditions")
                        .path(0)
                        .path("message")
                        .asString("")
                        .contentEquals(message)) {
            api.patch(
                    Resource.PODS,
                    pod.namespace(),
                    pod.name(),
                    "status",
                    object("status", object("phase", "Pending", "conditions", array(scheduled))));
        }
    }

    private void annotate(Wanted pod, String node, List<Share> shares, Beat beat) {
        StringBuilder allocated = new StringBuilder();
        shares.forEach(allocated::append);
        allocated.repeat(";", pod.containers());
        String seconds = Long.toString(beat.stamp().getEpochSecond());
        ObjectNode annotations = object(
                "hami.io/vgpu-node",
                node,
                "hami.io/vgpu-time",
                seconds,
                "hami.io/bind-time",
                seconds,
                "hami.io/bind-phase",
                "success",
                "hami.io/vgpu-devices-to-allocate",
                ";".repeat(pod.containers()),
                "hami.io/vgpu-devices-allocated",
                allocated.toString());
        api.patch(
                Resource.PODS,
                pod.namespace(),
                pod.name(),
                "",
                object("metadata", object("labels", object("hami.io/vgpu-node", node), "annotations", annotations)));
    }

    private EventWriter events(Wanted pod) {
        return Objects.requireNonNull(events.get(pod.scheduler()));
    }

    private static Subject subject(Wanted pod) {
        return new Subject(Resource.PODS, pod.namespace(), pod.name(), pod.uid());
    }
}
