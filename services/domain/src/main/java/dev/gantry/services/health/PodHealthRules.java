package dev.gantry.services.health;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodStatus;
import java.time.Duration;
import java.time.Instant;

/**
 * A pod's health from the word kubectl prints for it, and from how long it has been on its way: a warning once past the
 * deadline, failing once past five times the deadline. Pure; any thread.
 */
public final class PodHealthRules {
    /** A pod that is still starting, or running and not yet ready, after this long is late. */
    public static final Duration START_DEADLINE = Duration.ofMinutes(2);

    /** From the deletionTimestamp, which lies a grace period after the request; after this long a pod hangs. */
    public static final Duration STOP_DEADLINE = Duration.ofMinutes(2);

    /** A restart this recent is worth a look although the container runs again. */
    public static final Duration RECENT_RESTART = Duration.ofMinutes(10);

    private static final int HOPELESS = 5;

    private PodHealthRules() {}

    public static Health of(Pod pod, Instant now) {
        PodStatus status = pod.status();
        if (status.word().equals("Terminating")) {
            return late(status.deleted(), STOP_DEADLINE, now);
        }
        if (status.phase().equals("Succeeded")) {
            return Health.HEALTHY;
        }
        return switch (status.word()) {
            case "Running" -> running(pod, now);
            case "Completed", "Succeeded" -> Health.HEALTHY;
            case "Unknown", "NodeLost" -> Health.LOST;
            case "NotReady" -> Health.WARNING;
            case "SchedulingGated" -> Health.PROGRESSING;
            case "Pending", "ContainerCreating", "PodInitializing" -> late(startOf(pod), START_DEADLINE, now);
            case "" -> Health.UNKNOWN;
            default -> isInitStep(status.word()) ? initializing(pod, now) : Health.FAILING;
        };
    }

    /** Not ready is no fault in a pod that has only just started. */
    private static Health running(Pod pod, Instant now) {
        PodStatus status = pod.status();
        if (status.isCutOff()) {
            return Health.LOST;
        }
        if (status.ready() < status.containers()) {
            return isPast(startOf(pod), START_DEADLINE, now) ? Health.WARNING : Health.PROGRESSING;
        }
        return restartedLately(status, now) ? Health.WARNING : Health.HEALTHY;
    }

    /** Whether its newest restart is worth a look still. */
    public static boolean restartedLately(PodStatus status, Instant now) {
        return status.restarts() > 0
                && status.lastRestart() != Meta.NO_TIME
                && !isPast(status.lastRestart(), RECENT_RESTART, now);
    }

    /** An init container may have much to do, so that being late is all that can be said. */
    private static Health initializing(Pod pod, Instant now) {
        return isPast(startOf(pod), START_DEADLINE, now) ? Health.WARNING : Health.PROGRESSING;
    }

    /** {@code Init:1/3}, in contrast to {@code Init:CrashLoopBackOff}. */
    private static boolean isInitStep(String word) {
        return word.startsWith("Init:") && word.indexOf('/') > 0;
    }

    private static long startOf(Pod pod) {
        return Math.max(pod.meta().created(), pod.status().lastRestart());
    }

    private static Health late(long since, Duration deadline, Instant now) {
        if (isPast(since, deadline.multipliedBy(HOPELESS), now)) {
            return Health.FAILING;
        }
        return isPast(since, deadline, now) ? Health.WARNING : Health.PROGRESSING;
    }

    private static boolean isPast(long since, Duration deadline, Instant now) {
        return since != Meta.NO_TIME && now.getEpochSecond() - since > deadline.toSeconds();
    }
}
