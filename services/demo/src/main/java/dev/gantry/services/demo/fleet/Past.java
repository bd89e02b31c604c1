package dev.gantry.services.demo.fleet;

import dev.gantry.services.demo.actors.World.Fate;
import java.time.Instant;
import java.util.Map;

/**
 * What happened to a cluster on the evening it is made for, beside its weeks of every day. Immutable; any thread.
 *
 * @param arrivals when machines came that were not there before, by name
 * @param releases newest ones of apps, by namespace and name
 * @param silences since when machines are not heard from, by name
 */
public record Past(Map<String, Instant> arrivals, Map<String, Release> releases, Map<String, Instant> silences) {
    /** Nothing of note. */
    public static final Past QUIET = new Past(Map.of(), Map.of(), Map.of());

    /**
     * A release of an app.
     *
     * @param version tag of its image
     * @param fate what becomes of it
     */
    public record Release(Instant at, String version, Fate fate) {}
}
