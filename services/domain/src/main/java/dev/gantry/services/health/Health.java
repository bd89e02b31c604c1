package dev.gantry.services.health;

import java.util.Comparator;
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

    /** What wants a person first comes first. */
    public static final Comparator<Health> WORST_FIRST = Comparator.comparingInt(Health::rank);

    private final String word = name().toLowerCase(Locale.ROOT);

    public String word() {
        return word;
    }

    /** A person should look at it. */
    public boolean isTrouble() {
        return this == FAILING || this == LOST || this == WARNING;
    }

    private int rank() {
        return switch (this) {
            case FAILING -> 0;
            case LOST -> 1;
            case WARNING -> 2;
            case PROGRESSING -> 3;
            case UNKNOWN -> 4;
            case HEALTHY -> 5;
        };
    }
}
