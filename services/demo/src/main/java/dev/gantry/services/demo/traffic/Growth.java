package dev.gantry.services.demo.traffic;

import java.time.Duration;

/** How much of its memory limit a container fills that never gives any back. Pure; any thread. */
public final class Growth {
    private static final double BEGINS = 0.35;
    private static final double MOST = 0.985;
    private static final double SECONDS_TO_FULL = 300;

    private Growth() {}

    /** @param age since its start, on the event clock */
    public static double share(Duration age) {
        return Math.min(MOST, BEGINS + (MOST - BEGINS) * Math.max(0, age.toMillis() / 1000.0) / SECONDS_TO_FULL);
    }
}
