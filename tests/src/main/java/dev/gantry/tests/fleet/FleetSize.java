package dev.gantry.tests.fleet;

import java.time.Instant;

/**
 * How large a fleet is and what it follows from; equal sizes make equal fleets, but for what the server adds (uids,
 * creation times, versions).
 *
 * @param nodes how many nodes, at least 1
 * @param pods how many pods, at least as many as apps
 * @param apps how many workloads own them, at least 3
 * @param events how many events are written besides
 * @param leases whether each node gets a lease in kube-node-lease, as its kubelet would hold
 * @param seed what every choice follows from
 * @param at the moment the statuses were written, as far as they say so
 */
public record FleetSize(int nodes, int pods, int apps, int events, boolean leases, long seed, Instant at) {
    private static final Instant EVENT_NIGHT = Instant.parse("2026-11-01T12:00:00Z");

    public FleetSize {
        if (nodes < 1 || apps < 3 || pods < apps) {
            throw new IllegalArgumentException("a fleet needs a node, 3 apps and a pod for each app");
        }
    }

    /** The fleet of the benches: 7,000 pods of 360 apps on 700 nodes. */
    public static FleetSize eventNight() {
        return new FleetSize(700, 7_000, 360, 0, false, 20_261_101, EVENT_NIGHT);
    }

    /** A fleet seeded within seconds, for tests and pictures. */
    public static FleetSize small() {
        return new FleetSize(12, 120, 18, 40, true, 7, EVENT_NIGHT);
    }

    /** The same as of another moment, for statuses that are to look recent. */
    public FleetSize at(Instant moment) {
        return new FleetSize(nodes, pods, apps, events, leases, seed, moment);
    }
}
