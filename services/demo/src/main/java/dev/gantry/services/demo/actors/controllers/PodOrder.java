package dev.gantry.services.demo.actors.controllers;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pods go first when there are too many ({@code ActivePodsWithRanks}). Pure; any thread.
 *
 * @param perNode how many active pods of the same application each node has
 */
record PodOrder(Map<String, Integer> perNode, Instant now) {
    /** @param related the active pods of all replica sets of the same owner */
    static PodOrder among(List<Pod> related, Instant now) {
        Map<String, Integer> perNode = new HashMap<>();
        for (Pod pod : related) {
            if (pod.isActive() && !pod.node().isEmpty()) {
                perNode.merge(pod.node(), 1, Integer::sum);
            }
        }
        return new PodOrder(perNode, now);
    }

    /** The first so many to go. */
    List<Pod> victims(List<Pod> pods, int count) {
        return pods.stream().sorted(comparator()).limit(count).toList();
    }

    private Comparator<Pod> comparator() {
        return Comparator.<Pod>comparingInt(pod -> pod.node().isEmpty() ? 0 : 1)
                .thenComparing(Pod::phase)
                .thenComparing(Pod::isReady)
                .thenComparingInt(Pod::cost)
                .thenComparing(Comparator.comparingInt(this::rank).reversed())
                .thenComparingLong(pod -> magnitude(pod.readiness().stamp()))
                .thenComparing(Comparator.comparingInt(Pod::restarts).reversed())
                .thenComparingLong(pod -> magnitude(pod.meta().created()))
                .thenComparing(Pod::uid);
    }

    private int rank(Pod pod) {
        return perNode.getOrDefault(pod.node(), 0);
    }

    /** Of an age; pods of about the same age go at random, as their uids have it. */
    private long magnitude(Instant time) {
        long age = Duration.between(time, now).toNanos();
        return age > 0 ? 63 - Long.numberOfLeadingZeros(age) : -1;
    }
}
