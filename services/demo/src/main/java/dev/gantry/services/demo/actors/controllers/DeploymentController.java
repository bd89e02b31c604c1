package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Deployment.Status;
import dev.gantry.services.demo.actors.controllers.Rollout.Sized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Rolls deployments out over their replica sets ({@code pkg/controller/deployment}). One thread. */
final class DeploymentController extends Controller {
    private final Picture picture;
    private final Table<Deployment> deployments;
    private final Index<Deployment> byUid;
    private final Index<Deployment> byNamespace;
    private final Revisions revisions;
    private final RollingSteps steps;

    DeploymentController(Lookout lookout, Picture picture) {
        super(lookout);
        this.picture = picture;
        EventLog events = log("deployment-controller");
        this.revisions = new Revisions(api, events);
        this.steps = new RollingSteps(api, events);
        this.deployments = picture.deployments();
        this.byUid = deployments.indexed(Deployment::uid);
        this.byNamespace = deployments.indexed(one -> one.meta().namespace());
        deployments.onChange((before, after) -> {
            if (after != null) {
                queue.add(after.key());
            }
        });
        picture.replicaSets().onChange(this::setChanged);
        picture.pods().onChange((before, after) -> {
            if (before != null && (after == null || after.isOver() && !before.isOver())) {
                podWent(before);
            }
        });
    }

    private void setChanged(@Nullable ReplicaSet before, @Nullable ReplicaSet after) {
        ReplicaSet set = after == null ? before : after;
        if (set == null) {
            return;
        }
        if (!set.meta().owner().isEmpty()) {
            byUid.find(set.meta().owner()).forEach(owner -> queue.add(owner.key()));
            return;
        }
        for (Deployment deployment : byNamespace.find(set.meta().namespace())) {
            if (deployment.spec().selector().test(set.labels())) {
                queue.add(deployment.key());
            }
        }
    }

    /** One that recreates its pods waits for the last of them. */
    private void podWent(Pod pod) {
        ReplicaSet set = picture.replicaSet(pod.meta().owner());
        if (set != null) {
            for (Deployment owner : byUid.find(set.meta().owner())) {
                if (!owner.spec().isRolling()) {
                    queue.add(owner.key());
                }
            }
        }
    }

    @Override
    protected void sync(Key key, Beat beat) {
        Deployment deployment = deployments.get(key);
        if (deployment == null) {
            return;
        }
        Rollout rollout = new Rollout(deployment, sets(deployment), beat);
        try {
            go(rollout);
        } finally {
            writeStatus(rollout);
        }
    }

    private void go(Rollout rollout) {
        Deployment deployment = rollout.deployment();
        revisions.number(rollout);
        if (deployment.meta().isEnding()) {
            return;
        }
        notePause(rollout);
        if (rollout.spec().isPaused()) {
            steps.share(rollout);
            revisions.clean(rollout);
        } else if (isScaled(rollout)) {
            steps.share(rollout);
        } else if (rollout.spec().isRolling()) {
            roll(rollout);
        } else {
            recreate(rollout);
        }
    }

    private static void notePause(Rollout rollout) {
        RolloutConditions conditions = rollout.conditions();
        String reason = conditions.reason("Progressing");
        if (!rollout.spec().hasDeadline() || reason.equals("ProgressDeadlineExceeded")) {
            return;
        }
        boolean isNoted = reason.equals("DeploymentPaused");
        if (rollout.spec().isPaused() && !isNoted) {
            conditions.set("Progressing", "Unknown", "DeploymentPaused", "Deployment is paused");
        } else if (!rollout.spec().isPaused() && isNoted) {
            conditions.set("Progressing", "Unknown", "DeploymentResumed", "Deployment is resumed");
        }
    }

    /** Whether somebody changed the wanted number since the sets were last sized. */
    private static boolean isScaled(Rollout rollout) {
        String wanted = Integer.toString(rollout.spec().replicas());
        return rollout.all().stream()
                .filter(set -> set.replicas() > 0)
                .map(set -> set.facts().annotations().getOrDefault(Revisions.DESIRED, wanted))
                .anyMatch(desired -> !desired.equals(wanted));
    }

    private void roll(Rollout rollout) {
        revisions.make(rollout);
        Sized current = rollout.current();
        if (current != null && !steps.roll(rollout, current)) {
            cleanWhenDone(rollout);
        }
    }

    private void recreate(Rollout rollout) {
        if (steps.empty(rollout) || hasOldPods(rollout)) {
            return;
        }
        revisions.make(rollout);
        Sized current = rollout.current();
        if (current != null) {
            steps.scale(rollout, current, rollout.spec().replicas());
            cleanWhenDone(rollout);
        }
    }

    private void cleanWhenDone(Rollout rollout) {
        if (rollout.deployment().status().isComplete(rollout.deployment())) {
            revisions.clean(rollout);
        }
    }

    private boolean hasOldPods(Rollout rollout) {
        return rollout.old().stream()
                .anyMatch(set -> set.facts().counts().replicas() > 0
                        || picture.podsByOwner().find(set.facts().uid()).stream()
                                .anyMatch(pod -> !pod.isOver()));
    }

    private void writeStatus(Rollout rollout) {
        Status next = RolloutStatus.count(rollout);
        boolean isRollout =
                !rollout.spec().isPaused() && !rollout.deployment().meta().isEnding() && !isScaled(rollout);
        if (isRollout) {
            RolloutStatus.judgeProgress(rollout, next);
            RolloutStatus.takeFailures(rollout);
        }
        Key key = rollout.deployment().key();
        ObjectNode patch = RolloutStatus.patch(rollout, next);
        if (patch != null) {
            api.patch(Resource.DEPLOYMENTS, key.namespace(), key.name(), "status", patch);
        }
        Instant look = isRollout ? RolloutStatus.nextLook(rollout, next) : null;
        if (look != null) {
            queue.add(key, look);
        }
    }

    private List<ReplicaSet> sets(Deployment deployment) {
        List<ReplicaSet> sets = new ArrayList<>(picture.setsByOwner().find(deployment.uid()));
        if (deployment.meta().isEnding()) {
            return sets;
        }
        for (ReplicaSet set : picture.setsByNamespace().find(deployment.meta().namespace())) {
            if (set.meta().owner().isEmpty()
                    && !set.meta().isEnding()
                    && deployment.spec().selector().test(set.labels())
                    && adopt(set, deployment)) {
                sets.add(set);
            }
        }
        return sets;
    }

    private boolean adopt(ReplicaSet set, Deployment deployment) {
        Key key = set.key();
        ObjectNode object = api.get(Resource.REPLICA_SETS, key.namespace(), key.name());
        if (object == null) {
            return false;
        }
        ObjectNode owner = Owners.controller(Resource.DEPLOYMENTS, deployment.meta());
        return api.patch(Resource.REPLICA_SETS, key.namespace(), key.name(), "", Owners.adoption(object, owner))
                != null;
    }
}
