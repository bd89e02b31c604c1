package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.DaemonSet.Status;
import dev.gantry.services.demo.actors.controllers.EventLog.Subject;
import dev.gantry.services.demo.actors.controllers.History.Owner;
import dev.gantry.services.demo.api.ApiException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Keeps one pod of each daemon set on every node it fits ({@code pkg/controller/daemon}). One thread. */
final class DaemonSetController extends Controller {
    private final Table<DaemonSet> sets = new Table<>(DaemonSet::of);
    private final Picture picture;
    private final History history;
    private final EventLog events;
    private final PodMaker pods;
    private final PodClaims claims;
    private final Backoff backoff = new Backoff(1, 900);

    DaemonSetController(Lookout lookout, Picture picture, History history) {
        super(lookout);
        this.picture = picture;
        this.history = history;
        this.events = log("daemonset-controller");
        this.pods = new PodMaker(api, events);
        this.claims = new PodClaims(api, picture);
        lookout.follow(Resource.DAEMON_SETS, sets);
        picture.pods().onChange(new Members<>(sets, set -> set.spec().selector(), queue));
        picture.nodes().onChange(this::nodeChanged);
        sets.onChange((before, after) -> {
            if (after != null) {
                queue.add(after.key());
            }
        });
    }

    private void nodeChanged(@Nullable Node before, @Nullable Node after) {
        if (before != null && after != null && after.isSamePlace(before)) {
            return;
        }
        for (DaemonSet set : sets.all()) {
            NodeFit fit = set.spec().fit();
            if (after != null && fit.matches(after) || before != null && fit.matches(before)) {
                queue.add(set.key());
            }
        }
    }

    @Override
    protected void sync(Key key, Beat beat) {
        DaemonSet set = sets.get(key);
        if (set == null || set.meta().isEnding()) {
            return;
        }
        Subject subject = new Subject(Resource.DAEMON_SETS, set.meta());
        Owner owner = new Owner(subject, set.spec().selector(), set.spec().template(), 0, History.LABEL);
        List<Revision> revisions = history.of(owner);
        Revision newest = history.newest(owner, revisions);
        if (newest == null) {
            return;
        }
        String hash = newest.labels().getOrDefault(History.LABEL, "");
        List<Pod> all = claims.claim(subject, pod -> set.spec().selector().test(pod.labels()));
        DaemonRound round = new DaemonRound(set, picture.nodes().all(), all, hash, beat.fleet());
        try {
            round.surplus().forEach(pod -> pods.delete(beat, subject, pod));
            round.over().forEach(pod -> replace(set, subject, pod, beat));
            create(set, subject, round.missing(), hash, beat);
        } finally {
            write(set, round.status());
        }
        history.clean(revisions, live(revisions, all, newest), set.spec().historyLimit());
        Instant look = round.nextLook();
        if (look != null) {
            queue.add(key, look);
        }
    }

    private static Set<String> live(List<Revision> revisions, List<Pod> pods, Revision newest) {
        Set<String> hashes = new HashSet<>();
        pods.forEach(pod -> hashes.add(pod.labels().getOrDefault(History.LABEL, "")));
        Set<String> live = new HashSet<>(Set.of(newest.meta().name()));
        for (Revision revision : revisions) {
            if (hashes.contains(revision.labels().getOrDefault(History.LABEL, ""))) {
                live.add(revision.meta().name());
            }
        }
        return live;
    }

    /** Deletes a pod that ended, less and less eagerly, so that a new one takes its place. */
    private void replace(DaemonSet set, Subject subject, Pod pod, Beat beat) {
        String what = set.uid() + " " + pod.place();
        Instant due = backoff.due(what, beat.fleet());
        if (due.isAfter(beat.fleet())) {
            queue.add(set.key(), due);
            return;
        }
        backoff.failed(what, beat.fleet());
        String where = pod.key() + " on node " + pod.place();
        if (pod.phase() == Pod.Phase.FAILED) {
            String message = "Found failed daemon pod " + where + ", will try to kill it";
            events.warning(beat, subject, "FailedDaemonPod", message);
        } else {
            String message = "Found succeeded daemon pod " + where + ", will try to delete it";
            events.normal(beat, subject, "SucceededDaemonPod", message);
        }
        pods.delete(beat, subject, pod);
    }

    /** @throws ApiException where one was refused; the others are tried again with it */
    private void create(DaemonSet set, Subject subject, List<String> nodes, String hash, Beat beat) {
        ObjectNode tree = nodes.isEmpty()
                ? null
                : api.get(Resource.DAEMON_SETS, set.key().namespace(), set.key().name());
        if (tree == null) {
            return;
        }
        for (String node : nodes) {
            ObjectNode pod = PodMaker.pod(tree.path("spec").path("template"), subject);
            ((ObjectNode) pod.withObject("/metadata"))
                    .put("generateName", set.meta().name() + "-");
            ((ObjectNode) pod.withObject("/metadata/labels")).put(History.LABEL, hash);
            ObjectNode spec = (ObjectNode) pod.withObject("/spec");
            DaemonPods.addTolerations(spec);
            DaemonPods.tie(spec, node);
            pods.create(beat, subject, pod);
        }
    }

    private void write(DaemonSet set, Status next) {
        if (next.equals(set.status())) {
            return;
        }
        StatusPatch patch = new StatusPatch()
                .count("observedGeneration", next.generation())
                .number("desiredNumberScheduled", next.desired())
                .number("currentNumberScheduled", next.current())
                .number("numberMisscheduled", next.misscheduled())
                .number("numberReady", next.ready())
                .count("numberAvailable", next.available())
                .count("numberUnavailable", next.desired() - next.available())
                .count("updatedNumberScheduled", next.updated());
        api.patch(Resource.DAEMON_SETS, set.key().namespace(), set.key().name(), "status", patch.patch());
    }
}
