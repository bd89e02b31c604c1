package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import dev.gantry.services.demo.actors.controllers.History.Owner;
import dev.gantry.services.demo.actors.controllers.StatefulSet.Status;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the pods of stateful sets in their order ({@code pkg/controller/statefulset}). One thread. */
final class StatefulSetController extends Controller {
    private final Table<StatefulSet> sets;
    private final History history;
    private final StatefulPods pods;
    private final PodClaims claims;

    StatefulSetController(Lookout lookout, Picture picture, History history) {
        super(lookout);
        this.history = history;
        this.pods = new StatefulPods(api, log("statefulset-controller"));
        this.claims = new PodClaims(api, picture);
        this.sets = picture.statefulSets();
        sets.onChange((before, after) -> {
            if (after != null) {
                queue.add(after.key());
            }
        });
        picture.pods().onChange(new Members<>(sets, set -> set.spec().selector(), queue));
    }

    @Override
    protected void sync(Key key, Beat beat) {
        StatefulSet set = sets.get(key);
        if (set == null) {
            return;
        }
        Subject subject = new Subject(Resource.STATEFUL_SETS, set.meta());
        List<Pod> all = claims.claim(subject, pod -> set.spec().selector().test(pod.labels()) && set.ordinal(pod) >= 0);
        Owner owner = new Owner(
                subject,
                set.spec().selector(),
                set.spec().template(),
                set.status().collisions(),
                History.HASH);
        List<Revision> revisions = history.of(owner);
        Revision newest =
                set.meta().isEnding() && !revisions.isEmpty() ? revisions.getLast() : history.newest(owner, revisions);
        if (newest == null) {
            return;
        }
        Revision current = revisions.stream()
                .filter(one -> one.meta().name().equals(set.status().currentRevision()))
                .findFirst()
                .orElse(newest);
        StatefulRound round = new StatefulRound(set, all, current, newest, pods, beat);
        try {
            if (!set.meta().isEnding()) {
                round.run();
            }
        } finally {
            write(set, round.status());
        }
        history.clean(revisions, live(all, current, newest), set.spec().historyLimit());
        Instant look = round.nextLook();
        if (look != null) {
            queue.add(key, look);
        }
    }

    private static Set<String> live(List<Pod> pods, Revision current, Revision newest) {
        Set<String> live = new HashSet<>();
        live.add(current.meta().name());
        live.add(newest.meta().name());
        pods.forEach(pod -> live.add(pod.labels().getOrDefault(History.LABEL, "")));
        return live;
    }

    private void write(StatefulSet set, Status next) {
        if (next.equals(set.status())) {
            return;
        }
        StatusPatch patch = new StatusPatch()
                .count("observedGeneration", next.generation())
                .number("replicas", next.replicas())
                .count("readyReplicas", next.ready())
                .number("availableReplicas", next.available())
                .count("currentReplicas", next.current())
                .count("updatedReplicas", next.updated())
                .text("currentRevision", next.currentRevision())
                .text("updateRevision", next.updateRevision())
                .number("collisionCount", next.collisions());
        api.patch(Resource.STATEFUL_SETS, set.key().namespace(), set.key().name(), "status", patch.patch());
    }
}
