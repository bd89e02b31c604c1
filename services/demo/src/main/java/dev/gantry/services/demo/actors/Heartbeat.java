package dev.gantry.services.demo.actors;

import java.time.Duration;

/**
 * How often machines report, and how long nobody misses one: every ten seconds and forty, as kubelets and
 * kube-controller-manager have it, and closer together when the evening passes so fast that a link would be back before
 * anybody missed it. Pure; any thread.
 */
public final class Heartbeat {
    /** What a kubelet does by itself ({@code nodeLeaseDurationSeconds} / 4). */
    public static final Duration USUAL = Duration.ofSeconds(10);

    private static final Duration SHORTEST = Duration.ofSeconds(2);

    /** Of the evening, between two reports; links are cut for minutes. */
    private static final double FLEET_SECONDS = 120;

    private static final int MISSED = 4;

    private Heartbeat() {}

    /** @param speed of the event clock */
    public static Duration every(double speed) {
        Duration wanted = Duration.ofMillis(Math.round(FLEET_SECONDS / speed * 1000));
        if (wanted.compareTo(USUAL) > 0) {
            return USUAL;
        }
        return wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted;
    }

    /** How old the last report of a machine gets before it counts as lost. */
    public static Duration grace(double speed) {
        return every(speed).multipliedBy(MISSED);
    }
}
