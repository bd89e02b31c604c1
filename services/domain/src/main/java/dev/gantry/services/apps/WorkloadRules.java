package dev.gantry.services.apps;

import dev.gantry.services.apps.Workload.Progress;
import dev.gantry.services.apps.Workload.Scale;
import dev.gantry.services.inventory.Kind;
import java.util.List;

/** Which workloads people call apps, and whether one is rolling. Pure; any thread. */
public final class WorkloadRules {
    /** Where apps are found, in the order they are shown. */
    public static final List<Kind> APP_KINDS =
            List.of(Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.DAEMON_SET, Kind.JOB, Kind.CRON_JOB);

    private WorkloadRules() {}

    /** Jobs of a CronJob and ReplicaSets of a Deployment are parts of an app, not apps. */
    public static boolean isApp(Workload workload) {
        return switch (workload.kind()) {
            case DEPLOYMENT, STATEFUL_SET, DAEMON_SET, CRON_JOB -> true;
            case JOB, REPLICA_SET -> workload.meta().owner().isNone();
            case POD, NODE, EVENT, NAMESPACE -> false;
        };
    }

    /**
     * On its way to another state: the controller has not yet seen the newest spec, or not every pod is of it, or old
     * ones are still there, or a Deployment says that it is not through. Pods that fail after a rollout are no rollout,
     * which is where this differs from what {@code kubectl rollout status} waits for.
     */
    public static boolean isRolling(Workload workload) {
        Scale scale = workload.scale();
        Progress progress = workload.progress();
        return switch (workload.kind()) {
            case DEPLOYMENT ->
                !progress.suspended()
                        && (isUnseen(progress)
                                || scale.updated() < scale.desired()
                                || scale.current() > scale.updated()
                                || (scale.available() < scale.updated() && !isThrough(progress)));
            case STATEFUL_SET, DAEMON_SET -> isUnseen(progress) || scale.updated() < scale.desired();
            case REPLICA_SET -> isUnseen(progress) || scale.current() != scale.desired();
            case JOB, CRON_JOB, POD, NODE, EVENT, NAMESPACE -> false;
        };
    }

    /** The first number of READY: pods that are ready, of a Job the completions there are, as kubectl counts them. */
    public static int ready(Workload workload) {
        Scale scale = workload.scale();
        return workload.kind() == Kind.JOB ? scale.available() : scale.ready();
    }

    private static boolean isUnseen(Progress progress) {
        return progress.observedGeneration() < progress.generation();
    }

    /** The Progressing condition's reason once a rollout has succeeded. */
    private static boolean isThrough(Progress progress) {
        return progress.condition().equals("NewReplicaSetAvailable");
    }
}
