package dev.gantry.services.settings;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which clusters the user last worked with. Immutable; any thread.
 *
 * @param chosen true when only {@code shown} is on the screens, false for every connected cluster
 * @param shown names of the clusters on the screens; meaningless unless chosen
 * @param connected names of the clusters to connect to at the next start; empty for the current context alone
 */
public record ScopeChoice(boolean chosen, SortedSet<String> shown, SortedSet<String> connected) {
    /** Every connected cluster, which at first is the current context. */
    public static final ScopeChoice DEFAULT = new ScopeChoice(false, new TreeSet<>(), new TreeSet<>());

    public ScopeChoice {
        shown = Collections.unmodifiableSortedSet(new TreeSet<>(shown));
        connected = Collections.unmodifiableSortedSet(new TreeSet<>(connected));
    }

    public ScopeChoice withConnected(SortedSet<String> next) {
        return new ScopeChoice(chosen, shown, next);
    }

    public ScopeChoice withShown(boolean nextChosen, SortedSet<String> next) {
        return new ScopeChoice(nextChosen, next, connected);
    }
}
