package dev.gantry.services.demo.fleet;

import java.util.List;

/** Why teams release: commit and reason, as they stand in the history of a rollout. Pure; any thread. */
public final class Causes {
    /** Where the reason of an object's newest change stands; {@code kubectl rollout history} shows it. */
    public static final String ANNOTATION = "kubernetes.io/change-cause";

    private static final List<String> REASONS = List.of(
            "Reconnect with jitter after an origin restarts",
            "Raise the timeout of the upstream pool",
            "Drop the room cache when a show ends",
            "Fix a leak of idle connections",
            "Count retries apart from requests",
            "Turn on the new codec for 10% of rooms",
            "Take the limits of the finals",
            "Update the base image",
            "Warm the cache before becoming ready",
            "Log the room with each slow request",
            "Shed load by priority of the viewer",
            "Back out the batched writes");

    private Causes() {}

    /** The reason of a commit: always the same for one. */
    public static String of(String commit) {
        return commit + ": " + REASONS.get(Math.floorMod(commit.hashCode(), REASONS.size()));
    }

    /** The reason of going back to a version. */
    public static String back(String commit, String version) {
        return commit + ": Back to " + version;
    }
}
