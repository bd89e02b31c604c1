package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Deployment.Status;
import dev.gantry.services.demo.actors.controllers.ReplicaSet.Counts;
import dev.gantry.services.demo.actors.controllers.Rollout.Sized;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the status of a deployment says ({@code sync.go}, {@code progress.go}). Pure but for the rollout's conditions.
 */
final class RolloutStatus {
    private static final String PROGRESSING = "Progressing";
    private static final String DONE = "NewReplicaSetAvailable";
    private static final String TIMED_OUT = "ProgressDeadlineExceeded";

    private RolloutStatus() {}

    /** The numbers; sets {@code Available} on the way. */
    static Status count(Rollout rollout) {
        int available = rollout.available();
        Sized current = rollout.current();
        Status before = rollout.deployment().status();
        if (available >= rollout.minAvailable()) {
            rollout.conditions()
                    .set("Available", "True", "MinimumReplicasAvailable", "Deployment has minimum availability.");
        } else {
            rollout.conditions()
                    .set(
                            "Available",
                            "False",
                            "MinimumReplicasUnavailable",
                            "Deployment does not have minimum availability.");
        }
        return new Status(
                rollout.deployment().meta().generation(),
                sum(rollout, Counts::replicas),
                current == null ? 0 : current.facts().counts().replicas(),
                sum(rollout, Counts::ready),
                available,
                Math.max(rollout.total() - available, 0),
                sum(rollout, counts -> Math.max(counts.terminating(), 0)),
                Math.max(rollout.collisions(), before.collisions()),
                before.conditions());
    }

    private static int sum(Rollout rollout, ToIntFunction<Counts> field) {
        return rollout.all().stream()
                .mapToInt(set -> field.applyAsInt(set.facts().counts()))
                .sum();
    }

    /** Sets {@code Progressing} by what changed, and by how long nothing did. */
    static void judgeProgress(Rollout rollout, Status next) {
        RolloutConditions conditions = rollout.conditions();
        Deployment deployment = rollout.deployment();
        if (!rollout.spec().hasDeadline()) {
            conditions.remove(PROGRESSING);
            return;
        }
        boolean wasDone = next.replicas() == next.updated()
                && conditions.reason(PROGRESSING).equals(DONE);
        if (wasDone) {
            return;
        }
        String what = rollout.current() == null
                ? "Deployment \"" + deployment.meta().name() + '"'
                : "ReplicaSet \"" + rollout.current().name() + '"';
        if (next.isComplete(deployment)) {
            conditions.set(PROGRESSING, "True", DONE, what + " has successfully progressed.");
        } else if (isProgress(deployment.status(), next)) {
            conditions.replace(PROGRESSING, "True", "ReplicaSetUpdated", what + " is progressing.");
        } else if (isLate(rollout)) {
            conditions.set(PROGRESSING, "False", TIMED_OUT, what + " has timed out progressing.");
        }
    }

    private static boolean isProgress(Status before, Status next) {
        return next.updated() > before.updated()
                || next.replicas() - next.updated() < before.replicas() - before.updated()
                || next.ready() > before.ready()
                || next.available() > before.available();
    }

    /** What was written in this very sync is not late. */
    private static boolean isLate(Rollout rollout) {
        String reason = rollout.conditions().reason(PROGRESSING);
        boolean isKnown = rollout.deployment().status().conditions().stream()
                .anyMatch(one -> one.path("type").asString("").equals(PROGRESSING)
                        && one.path("reason").asString("").equals(reason));
        return isKnown
                && !reason.equals(DONE)
                && (reason.equals(TIMED_OUT)
                        || deadline(rollout.deployment())
                                .isBefore(rollout.beat().fleet()));
    }

    private static Instant deadline(Deployment deployment) {
        return deployment.progressed().plusSeconds(deployment.spec().progressDeadlineSeconds());
    }

    /** When to look whether it is late, null where that cannot be. */
    static @Nullable Instant nextLook(Rollout rollout, Status next) {
        String reason = rollout.conditions().reason(PROGRESSING);
        boolean isOver = reason.isEmpty() || reason.equals(TIMED_OUT) || next.isComplete(rollout.deployment());
        return isOver || !rollout.spec().hasDeadline()
                ? null
                : deadline(rollout.deployment()).plusSeconds(1);
    }

    /** Takes over that a set cannot make its pods, from the newest first. */
    static void takeFailures(Rollout rollout) {
        Sized current = rollout.current();
        JsonNode failure = current == null ? null : current.facts().failure();
        if (failure == null) {
            failure = rollout.old().stream()
                    .map(set -> set.facts().failure())
                    .filter(one -> one != null)
                    .findFirst()
                    .orElse(null);
        }
        if (failure == null) {
            rollout.conditions().remove("ReplicaFailure");
        } else {
            rollout.conditions().take(failure);
        }
    }

    /** A patch of what changed, null where nothing did. */
    static @Nullable ObjectNode patch(Rollout rollout, Status next) {
        Status before = rollout.deployment().status();
        String had = rollout.deployment().annotations().getOrDefault(Revisions.REVISION, "");
        boolean isNumbered = rollout.revision().equals(had);
        List<ObjectNode> conditions = before.conditions();
        if (next.equals(before) && isNumbered && rollout.conditions().isSame(conditions)) {
            return null;
        }
        StatusPatch patch = new StatusPatch()
                .count("observedGeneration", next.generation())
                .count("replicas", next.replicas())
                .count("updatedReplicas", next.updated())
                .count("readyReplicas", next.ready())
                .count("availableReplicas", next.available())
                .count("unavailableReplicas", next.unavailable())
                .number("terminatingReplicas", next.terminating())
                .count("collisionCount", next.collisions())
                .tree("conditions", rollout.conditions().tree());
        if (!isNumbered) {
            patch.patch().putObject("metadata").putObject("annotations").put(Revisions.REVISION, rollout.revision());
        }
        return patch.patch();
    }
}
