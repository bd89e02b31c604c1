package dev.gantry.services.health;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodStatus;
import java.time.Duration;
import java.time.Instant;

/** A pod's health from the word kubectl prints for it, and from how long it has been on its way. Pure; any thread. */
public final class PodHealthRules {
    /** A pod that is still starting after this long is late; Pending pods on event night are looked at from here on. */
    public static final Duration START_DEADLINE = Duration.ofMinutes(2);

    /** The default grace period is 30 s; a pod still terminating after this long hangs. */
    public static final Duration STOP_DEADLINE = Duration.ofMinutes(2);

    /** A restart this recent is worth a look although the container runs again. */
    public static final Duration RECENT_RESTART = Duration.ofMinutes(10);

    private PodHealthRules() {}

    public static Health of(Pod pod, Instant now) {
        PodStatus status = pod.status();
        return switch (status.word()) {
            case "Running" -> running(status, now);
            case "Completed", "Succeeded" -> Health.HEALTHY;
            case "Terminating" -> isPast(status.deleted(), STOP_DEADLINE, now) ? Health.WARNING : Health.PROGRESSING;
            case "Unknown" -> Health.LOST;
            case "NotReady" -> Health.WARNING;
            case "Pending", "ContainerCreating", "PodInitializing", "SchedulingGated" -> starting(pod, now);
            case "" -> Health.UNKNOWN;
            default -> isInitStep(status.word()) ? starting(pod, now) : Health.FAILING;
        };
    }

    private static Health running(PodStatus status, Instant now) {
        if (status.ready() < status.containers()) {
            return Health.WARNING;
        }
        boolean restarted = status.lastRestart() != Meta.NO_TIME && !isPast(status.lastRestart(), RECENT_RESTART, now);
        return restarted && status.restarts() > 0 ? Health.WARNING : Health.HEALTHY;
    }

    /** {@code Init:1/3}, in contrast to {@code Init:CrashLoopBackOff}. */
    private static boolean isInitStep(String word) {
        return word.startsWith("Init:") && word.indexOf('/') > 0;
    }

    private static Health starting(Pod pod, Instant now) {
        return isPast(pod.meta().created(), START_DEADLINE, now) ? Health.WARNING : Health.PROGRESSING;
    }

    private static boolean isPast(long since, Duration deadline, Instant now) {
        return since != Meta.NO_TIME && now.getEpochSecond() - since > deadline.toSeconds();
    }
}
