package dev.gantry.services.kubernetes.intern;

import dev.gantry.services.inventory.Labels;

/** The label sets that objects of one template share. Bounded; any thread. */
public final class LabelSets {
    private static final String[] NOTHING = {};
    private static final int MOST = 1 << 13;

    private final SequenceTable<Shared> sets = new SequenceTable<>(MOST, Shared::new);

    /** A set, and the labels of an object that has no others. */
    private record Shared(String[] pairs, Labels alone) {
        Shared(String[] pairs) {
            this(pairs, Labels.ofParts(pairs, NOTHING));
        }
    }

    /**
     * @param pairs {@code key, value, …} sorted by key, of which {@code length} places count; stays the caller's
     * @param own the object's own part, sorted; given away
     */
    public Labels of(String[] pairs, int length, String[] own) {
        if (length == 0) {
            return Labels.ofParts(NOTHING, own);
        }
        Shared shared = sets.get(pairs, length);
        return own.length == 0 ? shared.alone : Labels.ofParts(shared.pairs, own);
    }
}
