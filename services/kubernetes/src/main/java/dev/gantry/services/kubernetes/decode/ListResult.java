package dev.gantry.services.kubernetes.decode;

import java.util.List;

/**
 * How a list ended; its rows went to the consumer in batches.
 *
 * @param complete every byte was read and understood as a list; without it nothing may be concluded from missing rows
 * @param version the list's resourceVersion, 0 where it was not reached
 * @param continueToken empty on the last page
 * @param remaining the server's remainingItemCount, or -1
 */
public record ListResult(
        boolean complete, long version, String continueToken, long remaining, int rows, List<DecodeProblem> problems) {
    public ListResult {
        problems = List.copyOf(problems);
    }

    /** Whether the list may be believed: all of it was understood, and it says of which moment it is. */
    public boolean isBelievable() {
        return complete && version > 0;
    }
}
