package dev.gantry.services.inventory;

import java.util.List;

/**
 * What came of comparing a table with the server's list. Immutable; any thread.
 *
 * @param checked how many objects were compared
 * @param differences those that neither a later change nor a removal explains, one sentence each: bugs
 * @param undecided how many differ but may yet be explained by what the watch has not brought; list again later
 */
public record Verification(int checked, List<String> differences, int undecided) {
    public Verification {
        differences = List.copyOf(differences);
    }

    public boolean isClean() {
        return differences.isEmpty();
    }
}
