package dev.gantry.services.health;

import java.util.Locale;

/** How an object fares, from best to worst known; the word is what the filter language calls it. */
public enum Health {
    /** As desired. */
    HEALTHY,
    /** On its way within its deadline. */
    PROGRESSING,
    /** Works, will not for long, or is later than it should be. */
    WARNING,
    /** Does not work now. */
    FAILING,
    /** Nobody knows any more: its node or cluster went silent. */
    LOST,
    /** Never known. */
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
