package dev.gantry.services.kubernetes.sync;

import java.time.Duration;

/**
 * Every length of time the read road goes by; those of client-go's reflector where it has one. Immutable.
 *
 * @param probe how the cluster is asked whether it is there
 * @param watch how long a stream may live and be silent
 * @param retry how long to wait after a failure
 * @param list what a list may take
 * @param gather the least time between two batches of one feed, so that a busy watch is applied in batches
 * @param grace how long a kind is still followed after nobody keeps it
 * @param upkeep how often that is looked at which nothing else would bring up
 */
public record Timings(
        Probe probe, Watch watch, Retry retry, List list, Duration gather, Duration grace, Upkeep upkeep) {
    /**
     * @param every while the server answers, and in the first minute after it stopped
     * @param within the deadline of one probe
     * @param rarely while it has been away for longer
     * @param offlineAfter when Stale becomes Offline
     */
    public record Probe(Duration every, Duration within, Duration rarely, Duration offlineAfter) {}

    /**
     * @param atLeast shortest {@code timeoutSeconds} asked for; the longest is twice that
     * @param silence a kind with bookmarks that shows no frame for so long is opened again
     * @param uncachedAtLeast as {@code atLeast} for events, whose resourceVersion ages without bookmarks
     * @param overdue how long past its {@code timeoutSeconds} a stream may live
     * @param headers until the server takes it on
     */
    public record Watch(
            Duration atLeast, Duration silence, Duration uncachedAtLeast, Duration overdue, Duration headers) {}

    /** The first wait, doubled up to the cap with its random part, forgotten after so long without failure. */
    public record Retry(Duration first, Duration cap, Duration forget) {}

    /**
     * @param within the whole of one list or page; servers cut theirs after 60 s
     * @param headers the part until the answer begins
     * @param cutAfter a list cut later than this was too slow for one piece, so pages are tried
     * @param lease how long a running list may hold others of the fleet back
     */
    public record List(Duration within, Duration headers, Duration cutAfter, Duration lease) {}

    /**
     * @param verify the mean time between two quiet comparisons of a kind with the server
     * @param rights the mean time between two looks whether what was refused is allowed by now
     */
    public record Upkeep(Duration verify, Duration rights) {}

    public static Timings standard() {
        return new Timings(
                new Probe(seconds(5), seconds(4), seconds(10), seconds(60)),
                new Watch(seconds(300), seconds(75), seconds(120), seconds(15), seconds(15)),
                new Retry(Duration.ofMillis(800), seconds(30), seconds(120)),
                new List(seconds(75), seconds(65), seconds(45), seconds(5)),
                Duration.ofMillis(20),
                seconds(30),
                new Upkeep(Duration.ofMinutes(10), seconds(45)));
    }

    /** The same, but comparing that often. */
    public Timings verifying(Duration mean) {
        return new Timings(probe, watch, retry, list, gather, grace, new Upkeep(mean, upkeep.rights()));
    }

    /** The same, but looking for new rights that often. */
    public Timings lookingForRights(Duration mean) {
        return new Timings(probe, watch, retry, list, gather, grace, new Upkeep(upkeep.verify(), mean));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
