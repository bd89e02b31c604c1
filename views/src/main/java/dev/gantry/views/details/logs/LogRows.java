package dev.gantry.views.details.logs;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntToLongFunction;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of the lines that are shown: all from one on, or those that were found. Lines come at the end and go at
 * the start, so a change costs no more than itself. FX thread.
 */
final class LogRows extends ObservableListBase<Long> {
    private long first;
    private long end;
    private @Nullable LongList found;

    /** Shows every line from a number on, up to another. */
    void showAll(long from, long until) {
        replace(null, from, until);
    }

    /** Shows the lines of a list, which is this object's from now on. */
    void showFound(LongList lines) {
        replace(lines, 0, 0);
    }

    private void replace(@Nullable LongList lines, long from, long until) {
        List<Long> before = copy(size());
        beginChange();
        found = lines;
        first = from;
        end = until;
        nextReplace(0, size(), before);
        endChange();
    }

    /** Every line is shown: those before a number have gone, those up to another have come. */
    void grow(long from, long until) {
        List<Long> gone = copy((int) Math.min(size(), Math.max(0, from - first)));
        beginChange();
        first = Math.max(first, from);
        end = Math.max(end, first);
        if (!gone.isEmpty()) {
            nextRemove(0, gone);
        }
        int before = size();
        end = Math.max(end, until);
        if (size() > before) {
            nextAdd(before, size());
        }
        endChange();
    }

    /** Found lines are shown: those before a number have gone, further ones were found. */
    void growFound(long from, LongList more) {
        LongList lines = found;
        if (lines == null) {
            return;
        }
        List<Long> gone = copy(lines.indexFrom(from));
        beginChange();
        lines.dropBelow(from);
        if (!gone.isEmpty()) {
            nextRemove(0, gone);
        }
        int before = lines.size();
        lines.addAll(more);
        if (lines.size() > before) {
            nextAdd(before, lines.size());
        }
        endChange();
    }

    /** The first so many, as they are now. */
    private List<Long> copy(int count) {
        if (found == null) {
            long from = first;
            return numbers(count, index -> from + index);
        }
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = found.get(i);
        }
        return numbers(count, index -> values[index]);
    }

    private static List<Long> numbers(int count, IntToLongFunction at) {
        return new AbstractList<>() {
            @Override
            public Long get(int index) {
                return at.applyAsLong(index);
            }

            @Override
            public int size() {
                return count;
            }
        };
    }

    /** The row of a line; that of the next one shown where it is not. */
    int rowOf(long line) {
        return found == null ? (int) Math.clamp(line - first, 0, Math.max(0, size() - 1L)) : found.indexFrom(line);
    }

    @Override
    public Long get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        return found == null ? first + index : found.get(index);
    }

    @Override
    public int size() {
        return found == null ? (int) (end - first) : found.size();
    }
}
