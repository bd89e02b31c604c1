package dev.gantry.services.pods;

import java.util.List;

/**
 * A pod's state in the words and numbers {@code kubectl get pods} prints.
 *
 * @param phase {@code status.phase}, empty where the server set none
 * @param word the STATUS column
 * @param ready the first number of READY
 * @param containers the second number of READY: containers and restartable init containers
 * @param restarts the RESTARTS column
 * @param lastRestart epoch seconds of the newest restart that counts, or
 *     {@link dev.gantry.services.inventory.Meta#NO_TIME}
 * @param deleted epoch seconds of the deletionTimestamp, or {@link dev.gantry.services.inventory.Meta#NO_TIME}
 * @param isCutOff its containers were ready when they were last heard of, but its node does not answer: kubectl goes on
 *     printing Running
 * @param unpulled images that containers wait for because they cannot be pulled, without repeats
 */
public record PodStatus(
        String phase,
        String word,
        int ready,
        int containers,
        int restarts,
        long lastRestart,
        long deleted,
        boolean isCutOff,
        List<String> unpulled) {
    public PodStatus {
        unpulled = List.copyOf(unpulled);
    }

    /** Of a pod whose node answers and that has its images. */
    public PodStatus(
            String phase, String word, int ready, int containers, int restarts, long lastRestart, long deleted) {
        this(phase, word, ready, containers, restarts, lastRestart, deleted, false, List.of());
    }
}
