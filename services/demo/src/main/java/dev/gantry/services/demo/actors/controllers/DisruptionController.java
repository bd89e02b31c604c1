package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Budget.Counts;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says how many pods of a budget may go ({@code pkg/controller/disruption}). One thread. */
final class DisruptionController extends Controller {
    /** A pod whose deletion was granted so long ago stays after all. */
    private static final Duration GRANTED_FOR = Duration.ofMinutes(2);

    private final Table<Budget> budgets = new Table<>(Budget::of);
    private final Index<Budget> byNamespace =
            budgets.indexed(budget -> budget.meta().namespace());
    private final Picture picture;
    private final Scales scales;
    private final EventLog events;

    DisruptionController(Lookout lookout, Picture picture, Scales scales) {
        super(lookout);
        this.picture = picture;
        this.scales = scales;
        this.events = log("controllermanager");
        lookout.follow(Resource.DISRUPTION_BUDGETS, budgets);
        budgets.onChange((before, after) -> {
            if (after != null) {
                queue.add(after.key());
            }
        });
        picture.pods().onChange((before, after) -> {
            if (before == null || after == null || !isSame(before, after)) {
                podChanged(before);
                podChanged(after);
            }
        });
    }

    private static boolean isSame(Pod before, Pod after) {
        return before.isReady() == after.isReady()
                && before.meta().isEnding() == after.meta().isEnding()
                && before.labels().equals(after.labels())
                && before.meta().owner().equals(after.meta().owner());
    }

    private void podChanged(@Nullable Pod pod) {
        if (pod == null) {
            return;
        }
        for (Budget budget : byNamespace.find(pod.meta().namespace())) {
            if (budget.selector().test(pod.labels())) {
                queue.add(budget.key());
            }
        }
    }

    @Override
    protected void sync(Key key, Beat beat) {
        Budget budget = budgets.get(key);
        if (budget == null) {
            return;
        }
        List<Pod> pods = picture.podsByLabels().find(key.namespace(), budget.selector());
        if (pods.isEmpty()) {
            Subject subject = new Subject(Resource.DISRUPTION_BUDGETS, budget.meta());
            events.normal(beat, subject, "NoPods", "No matching pods found");
        }
        Map<String, Instant> disrupted = stillDisrupted(budget, pods, beat);
        int healthy = (int) pods.stream()
                .filter(pod -> pod.isReady() && !pod.meta().isEnding())
                .filter(pod -> !disrupted.containsKey(pod.meta().name()))
                .count();
        write(budget, counts(budget, pods, healthy), disrupted, beat);
        disrupted.values().stream()
                .min(Instant::compareTo)
                .ifPresent(first -> queue.addAtStamp(key, first.plus(GRANTED_FOR)));
    }

    private static Map<String, Instant> stillDisrupted(Budget budget, List<Pod> pods, Beat beat) {
        Map<String, Instant> still = new TreeMap<>();
        for (Pod pod : pods) {
            Instant granted = budget.disrupted().get(pod.meta().name());
            boolean isFresh = granted != null && granted.plus(GRANTED_FOR).isAfter(beat.stamp());
            if (isFresh && !pod.meta().isEnding()) {
                still.put(pod.meta().name(), granted);
            }
        }
        return still;
    }

    private Counts counts(Budget budget, List<Pod> pods, int healthy) {
        int expected = pods.size();
        int desired = 0;
        Portion least = budget.least();
        Portion most = budget.most();
        if (most != null) {
            expected = scale(pods);
            desired = Math.max(expected - most.up(expected), 0);
        } else if (least != null && least.isPercent()) {
            expected = scale(pods);
            desired = least.up(expected);
        } else if (least != null) {
            desired = least.value();
        }
        int allowed = expected > 0 ? Math.max(healthy - desired, 0) : 0;
        return new Counts(budget.meta().generation(), allowed, healthy, desired, expected);
    }

    /** How many pods those who control these want, all together. */
    private int scale(List<Pod> pods) {
        Map<String, Integer> wanted = new HashMap<>();
        for (Pod pod : pods) {
            Scales.Scale scale = scales.above(pod.meta().owner());
            if (scale != null) {
                wanted.put(scale.uid(), scale.replicas());
            }
        }
        return wanted.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void write(Budget budget, Counts next, Map<String, Instant> disrupted, Beat beat) {
        String reason = next.allowed() > 0 ? "SufficientPods" : "InsufficientPods";
        if (next.equals(budget.counts()) && reason.equals(budget.condition()) && disrupted.equals(budget.disrupted())) {
            return;
        }
        StatusPatch patch = new StatusPatch()
                .count("observedGeneration", next.generation())
                .number("disruptionsAllowed", next.allowed())
                .number("currentHealthy", next.healthy())
                .number("desiredHealthy", next.desired())
                .number("expectedPods", next.expected());
        ObjectNode granted = object();
        budget.disrupted().keySet().forEach(granted::putNull);
        disrupted.forEach((pod, time) -> granted.put(pod, Stamps.write(time)));
        if (!granted.isEmpty()) {
            patch.tree("disruptedPods", granted);
        }
        patch.tree("conditions", array(condition(budget, next, reason, beat)));
        Key key = budget.key();
        api.patch(Resource.DISRUPTION_BUDGETS, key.namespace(), key.name(), "status", patch.patch());
    }

    private ObjectNode condition(Budget budget, Counts next, String reason, Beat beat) {
        ObjectNode tree = reason.equals(budget.condition())
                ? api.get(
                        Resource.DISRUPTION_BUDGETS,
                        budget.key().namespace(),
                        budget.key().name())
                : null;
        JsonNode before = tree == null ? object() : Conditions.find(tree.path("status"), "DisruptionAllowed");
        return object(
                "type",
                "DisruptionAllowed",
                "status",
                next.allowed() > 0 ? "True" : "False",
                "observedGeneration",
                next.generation(),
                "lastTransitionTime",
                before.path("lastTransitionTime").asString(Stamps.write(beat.stamp())),
                "reason",
                reason,
                "message",
                "");
    }
}
