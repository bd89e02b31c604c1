package dev.gantry.services.pods;

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
 */
public record PodStatus(
        String phase, String word, int ready, int containers, int restarts, long lastRestart, long deleted) {}
