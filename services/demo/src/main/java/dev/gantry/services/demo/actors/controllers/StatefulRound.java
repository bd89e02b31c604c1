package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.controllers.StatefulSet.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One sync of a stateful set: its pods by ordinal and what is due ({@code stateful_set_control.go}). One thread. */
final class StatefulRound {
    private final StatefulSet set;
    private final StatefulPods pods;
    private final Revision current;
    private final Revision newest;
    private final Beat beat;
    private final TreeMap<Integer, Pod> members = new TreeMap<>();
    private final List<Pod> condemned = new ArrayList<>();
    private int leaving;

    /**
     * @param current the template pods had before the update that is going on
     * @param newest the template they are to get
     */
    StatefulRound(StatefulSet set, List<Pod> all, Revision current, Revision newest, StatefulPods pods, Beat beat) {
        this.set = set;
        this.pods = pods;
        this.current = current;
        this.newest = newest;
        this.beat = beat;
        for (Pod pod : all) {
            int ordinal = set.ordinal(pod);
            if (ordinal >= set.spec().start() && ordinal < end()) {
                members.put(ordinal, pod);
            } else if (ordinal >= 0) {
                condemned.add(pod);
            }
        }
        condemned.sort(Comparator.comparingInt(set::ordinal).reversed());
    }

    private int end() {
        return set.spec().start() + set.spec().replicas();
    }

    void run() {
        if (keepMembers() && removeCondemned() && !set.spec().isOnDelete()) {
            update();
        }
    }

    /** False where the rest has to wait. */
    private boolean keepMembers() {
        for (int ordinal = set.spec().start(); ordinal < end(); ordinal++) {
            if (!keep(ordinal, members.get(ordinal)) && !set.spec().isParallel()) {
                return false;
            }
        }
        return true;
    }

    private boolean keep(int ordinal, @Nullable Pod pod) {
        if (pod == null) {
            pods.create(beat, set, ordinal, revisionOf(ordinal));
            return false;
        }
        if (pod.isOver()) {
            if (!pod.meta().isEnding()) {
                pods.delete(beat, set, pod);
            }
            return false;
        }
        return !pod.meta().isEnding() && isAvailable(pod);
    }

    /** While an update is going on, pods it has not reached yet come back as they were. */
    private Revision revisionOf(int ordinal) {
        int kept = set.spec().partition() >= 0
                ? set.spec().partition()
                : set.status().current();
        boolean isOld = !set.spec().isOnDelete() && ordinal < set.spec().start() + kept;
        return isOld ? current : newest;
    }

    private boolean isAvailable(Pod pod) {
        return pod.phase() == Pod.Phase.RUNNING && pod.isAvailable(set.spec().minReadySeconds(), beat.fleet());
    }

    private boolean removeCondemned() {
        Pod firstUnavailable = firstUnavailable();
        for (Pod pod : condemned) {
            boolean waits = pod.meta().isEnding() || !isAvailable(pod) && pod != firstUnavailable;
            if (waits && !set.spec().isParallel()) {
                return false;
            }
            if (!pod.meta().isEnding()) {
                if (set.spec().deletesClaimsWhenScaled()) {
                    pods.giveUpClaims(set, pod);
                }
                pods.delete(beat, set, pod);
                if (!set.spec().isParallel()) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Pod firstUnavailable() {
        for (Pod pod : members.values()) {
            if (isUnavailable(pod)) {
                return pod;
            }
        }
        return condemned.reversed().stream()
                .filter(this::isUnavailable)
                .findFirst()
                .orElse(null);
    }

    private boolean isUnavailable(Pod pod) {
        return pod.meta().isEnding() || !isAvailable(pod);
    }

    /** Takes the last pod of an old template away, once all after it are well. */
    private void update() {
        int first = set.spec().start() + Math.max(set.spec().partition(), 0);
        for (int ordinal = end() - 1; ordinal >= first; ordinal--) {
            Pod pod = members.get(ordinal);
            if (pod == null) {
                return;
            }
            if (!isOf(newest, pod) && !pod.meta().isEnding()) {
                pods.delete(beat, set, pod);
                leaving = isOf(current, pod) ? 1 : 0;
                return;
            }
            if (isUnavailable(pod)) {
                return;
            }
        }
    }

    private static boolean isOf(Revision revision, Pod pod) {
        return revision.meta().name().equals(pod.labels().get(History.LABEL));
    }

    Status status() {
        int ready = 0;
        int available = 0;
        int old = 0;
        int updated = 0;
        List<Pod> all = new ArrayList<>(members.values());
        all.addAll(condemned);
        for (Pod pod : all) {
            ready += pod.phase() == Pod.Phase.RUNNING && pod.isReady() ? 1 : 0;
            available += isAvailable(pod) ? 1 : 0;
            if (!pod.meta().isEnding()) {
                old += isOf(current, pod) ? 1 : 0;
                updated += isOf(newest, pod) ? 1 : 0;
            }
        }
        Status status = new Status(
                set.meta().generation(),
                all.size(),
                ready,
                available,
                Math.max(old - leaving, 0),
                updated,
                current.meta().name(),
                newest.meta().name(),
                set.status().collisions());
        return isDone(status) ? done(status) : status;
    }

    private boolean isDone(Status status) {
        return !set.spec().isOnDelete()
                && status.updated() == status.replicas()
                && status.ready() == status.replicas()
                && status.replicas() == set.spec().replicas();
    }

    private static Status done(Status status) {
        return new Status(
                status.generation(),
                status.replicas(),
                status.ready(),
                status.available(),
                status.updated(),
                status.updated(),
                status.updateRevision(),
                status.updateRevision(),
                status.collisions());
    }

    /** When the next pod that is ready will have been for long enough, null where none has to wait. */
    @Nullable
    Instant nextLook() {
        return members.values().stream()
                .filter(pod -> pod.isReady() && !isAvailable(pod))
                .map(pod -> pod.readiness().since().plusSeconds(set.spec().minReadySeconds()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
