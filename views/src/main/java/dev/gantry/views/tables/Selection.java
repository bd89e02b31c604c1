package dev.gantry.views.tables;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The current row and the marked ones, by identity, so that no swap can lose them. "All that match" is a flag, not a
 * set: marking 20,000 rows costs nothing. FX thread.
 */
public final class Selection {
    private final Set<RowKey> marked = new LinkedHashSet<>();
    private final Set<RowKey> except = new HashSet<>();
    private boolean all;
    private @Nullable RowKey current;
    private @Nullable RowKey anchor;
    private boolean lost;

    public @Nullable RowKey current() {
        return current;
    }

    public boolean isCurrent(RowKey key) {
        return key.equals(current);
    }

    public boolean isMarked(RowKey key) {
        return all ? !except.contains(key) : marked.contains(key);
    }

    /** Everything that matches the filter is marked, but for what was taken out since. */
    public boolean isAll() {
        return all;
    }

    public boolean isEmpty() {
        return !all && marked.isEmpty();
    }

    /** How many rows are marked. */
    public int count(int shown) {
        return all ? shown - except.size() : marked.size();
    }

    /** How many marked rows the filter hides. */
    public <R extends Row> int hidden(List<Slot<R>> shown) {
        if (all || marked.isEmpty()) {
            return 0;
        }
        int seen = 0;
        for (Slot<R> slot : shown) {
            seen += marked.contains(slot.key()) ? 1 : 0;
        }
        return marked.size() - seen;
    }

    /** The marked rows that are shown, in their order. */
    public <R extends Row> List<Slot<R>> shownOf(List<Slot<R>> shown) {
        return shown.stream().filter(slot -> isMarked(slot.key())).toList();
    }

    /** The current row's object is no more, and no other took its place yet. */
    boolean isLost() {
        return lost;
    }

    void moveTo(RowKey key) {
        current = key;
        anchor = key;
        lost = false;
    }

    /** Moves on and marks everything from the anchor to there. */
    <R extends Row> void extendTo(List<Slot<R>> shown, int index) {
        RowKey target = shown.get(index).key();
        int from = index;
        for (int i = 0; i < shown.size(); i++) {
            from = shown.get(i).key().equals(anchor) ? i : from;
        }
        for (int i = Math.min(from, index); i <= Math.max(from, index); i++) {
            mark(shown.get(i).key());
        }
        current = target;
    }

    void toggle(RowKey key) {
        if (isMarked(key)) {
            if (all) {
                except.add(key);
            } else {
                marked.remove(key);
            }
        } else {
            mark(key);
        }
    }

    private void mark(RowKey key) {
        except.remove(key);
        if (!all) {
            marked.add(key);
        }
    }

    void markAll() {
        clear();
        all = true;
    }

    void clear() {
        all = false;
        marked.clear();
        except.clear();
    }

    /** Lets go of what is no more. */
    void retain(Predicate<RowKey> exists) {
        marked.removeIf(exists.negate());
        except.removeIf(exists.negate());
        if (current != null && !exists.test(current)) {
            current = null;
            lost = true;
        }
    }
}
