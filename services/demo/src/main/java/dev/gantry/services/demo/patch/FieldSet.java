package dev.gantry.services.demo.patch;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A set of fields as a tree of path elements; a field may be in it without those below it, and the other way round.
 * Sets share parts and read what they were decoded from only where they are looked into, so that an operation costs
 * what it changes. Immutable to those who use it; any thread.
 */
final class FieldSet {
    static final FieldSet EMPTY = new FieldSet(new PathElement[0], new boolean[0], new Object[0]);

    /** In order. No element is there for nothing: it is a member or holds some. */
    private final PathElement[] elements;

    private final boolean[] members;
    /** Each a set, or the JSON of one that nobody looked into yet. */
    private final Object[] below;

    FieldSet(PathElement[] elements, boolean[] members, Object[] below) {
        this.elements = elements;
        this.members = members;
        this.below = below;
    }

    /** A set of one path, of field names. */
    static FieldSet of(String... names) {
        FieldSet set = EMPTY;
        for (int i = names.length - 1; i >= 0; i--) {
            FieldSetBuilder builder = new FieldSetBuilder();
            builder.add(PathElement.field(names[i]), i == names.length - 1, set);
            set = builder.build();
        }
        return set;
    }

    boolean isEmpty() {
        return elements.length == 0;
    }

    int size() {
        return elements.length;
    }

    PathElement element(int index) {
        return elements[index];
    }

    boolean isMember(int index) {
        return members[index];
    }

    FieldSet below(int index) {
        Object part = below[index];
        if (part instanceof FieldSet set) {
            return set;
        }
        // Two threads may both read it: they put in the same set.
        FieldSet read = FieldsV1.decodeLazily((ObjectNode) part);
        below[index] = read;
        return read;
    }

    /** The part below as it was written, or null where it was made or read. */
    @Nullable
    ObjectNode written(int index) {
        return below[index] instanceof ObjectNode written ? written : null;
    }

    /** Where the element stands, or negative. */
    int find(PathElement element) {
        return Arrays.binarySearch(elements, element);
    }

    /** The part below an element, without it. */
    FieldSet below(PathElement element) {
        int index = isEmpty() ? -1 : find(element);
        return index < 0 ? EMPTY : below(index);
    }

    boolean has(PathElement element) {
        int index = isEmpty() ? -1 : find(element);
        return index >= 0 && members[index];
    }

    /** Whether a whole path is in it. */
    boolean has(List<PathElement> path) {
        FieldSet at = this;
        for (PathElement step : path.subList(0, path.size() - 1)) {
            at = at.below(step);
        }
        return at.has(path.getLast());
    }

    /** What happens to an element two sets share. */
    private interface Rule {
        boolean member(boolean mine, boolean theirs);

        FieldSet below(FieldSet mine, FieldSet theirs);
    }

    private static final Rule UNION = rule((mine, theirs) -> mine || theirs, FieldSet::union);
    private static final Rule INTERSECTION = rule((mine, theirs) -> mine && theirs, FieldSet::intersection);
    private static final Rule DIFFERENCE = rule((mine, theirs) -> mine && !theirs, FieldSet::difference);

    private interface Members {
        boolean of(boolean mine, boolean theirs);
    }

    private interface Parts {
        FieldSet of(FieldSet mine, FieldSet theirs);
    }

    private static Rule rule(Members members, Parts parts) {
        return new Rule() {
            @Override
            public boolean member(boolean mine, boolean theirs) {
                return members.of(mine, theirs);
            }

            @Override
            public FieldSet below(FieldSet mine, FieldSet theirs) {
                return parts.of(mine, theirs);
            }
        };
    }

    FieldSet union(FieldSet other) {
        if (isEmpty() || this == other) {
            return other;
        }
        return other.isEmpty() ? this : combine(other, UNION, true, true);
    }

    FieldSet intersection(FieldSet other) {
        if (isEmpty() || other.isEmpty()) {
            return EMPTY;
        }
        return this == other ? this : combine(other, INTERSECTION, false, false);
    }

    /** Without the fields of the other; those below one of them stay unless they are named too. */
    FieldSet difference(FieldSet other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        return this == other ? EMPTY : combine(other, DIFFERENCE, true, false);
    }

    private FieldSet combine(FieldSet other, Rule rule, boolean keepsMine, boolean keepsTheirs) {
        FieldSetBuilder result = new FieldSetBuilder();
        boolean isSame = true;
        int mine = 0;
        int theirs = 0;
        while (mine < elements.length || theirs < other.elements.length) {
            int order = order(mine, other, theirs);
            if (order < 0) {
                if (keepsMine) {
                    result.add(elements[mine], members[mine], below[mine]);
                }
                isSame &= keepsMine;
                mine++;
            } else if (order > 0) {
                if (keepsTheirs) {
                    result.add(other.elements[theirs], other.members[theirs], other.below[theirs]);
                    isSame = false;
                }
                theirs++;
            } else {
                boolean member = rule.member(members[mine], other.members[theirs]);
                FieldSet part = rule.below(below(mine), other.below(theirs));
                if (member || !part.isEmpty()) {
                    result.add(elements[mine], member, part);
                }
                isSame &= member == members[mine] && part == below(mine);
                mine++;
                theirs++;
            }
        }
        return isSame ? this : result.build();
    }

    private int order(int mine, FieldSet other, int theirs) {
        if (mine == elements.length) {
            return 1;
        }
        return theirs == other.elements.length ? -1 : elements[mine].compareTo(other.elements[theirs]);
    }

    /** Without the fields of the other and everything below them. */
    FieldSet without(FieldSet other) {
        if (isEmpty() || other.isEmpty()) {
            return this;
        }
        FieldSetBuilder result = new FieldSetBuilder();
        boolean isSame = true;
        for (int i = 0; i < elements.length; i++) {
            int found = other.find(elements[i]);
            if (found < 0) {
                result.add(elements[i], members[i], below[i]);
            } else if (!other.members[found]) {
                FieldSet part = below(i).without(other.below(found));
                if (members[i] || !part.isEmpty()) {
                    result.add(elements[i], members[i], part);
                }
                isSame &= part == below(i);
            } else {
                isSame = false;
            }
        }
        return isSame ? this : result.build();
    }

    /** Calls with every path, those that end here before those that go on, as the server lists conflicts. */
    void forEachPath(Consumer<Deque<PathElement>> paths) {
        visit(new ArrayDeque<>(), paths);
    }

    private void visit(Deque<PathElement> path, Consumer<Deque<PathElement>> paths) {
        for (boolean ends : new boolean[] {true, false}) {
            for (int i = 0; i < elements.length; i++) {
                path.addLast(elements[i]);
                if (ends && members[i]) {
                    paths.accept(path);
                } else if (!ends) {
                    below(i).visit(path, paths);
                }
                path.removeLast();
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof FieldSet set)
                || !Arrays.equals(elements, set.elements)
                || !Arrays.equals(members, set.members)) {
            return false;
        }
        for (int i = 0; i < elements.length; i++) {
            if (!below(i).equals(set.below(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elements);
    }

    @Override
    public String toString() {
        return FieldsV1.encode(this).toString();
    }
}
