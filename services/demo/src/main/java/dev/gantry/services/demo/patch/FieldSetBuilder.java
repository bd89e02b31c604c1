package dev.gantry.services.demo.patch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Collects the elements of one level of a {@link FieldSet}, in any order. Not thread-safe. */
final class FieldSetBuilder {
    private static final int FIRST_SIZE = 8;
    private static final int MANY = 64;

    private PathElement[] elements = new PathElement[FIRST_SIZE];
    private boolean[] members = new boolean[FIRST_SIZE];
    private Object[] below = new Object[FIRST_SIZE];
    private int size;
    private boolean isSorted = true;

    /** Adds to an unmade builder. */
    static FieldSetBuilder with(@Nullable FieldSetBuilder builder, PathElement element, boolean member, Object below) {
        FieldSetBuilder made = builder == null ? new FieldSetBuilder() : builder;
        made.add(element, member, below);
        return made;
    }

    static FieldSet built(@Nullable FieldSetBuilder builder) {
        return builder == null ? FieldSet.EMPTY : builder.build();
    }

    /**
     * Adds an element that must be a member or hold some.
     *
     * @param part a set, or the JSON of one
     */
    void add(PathElement element, boolean member, Object part) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size * 2);
            members = Arrays.copyOf(members, size * 2);
            below = Arrays.copyOf(below, size * 2);
        }
        isSorted = isSorted && (size == 0 || elements[size - 1].compareTo(element) < 0);
        elements[size] = element;
        members[size] = member;
        below[size++] = part;
    }

    FieldSet build() {
        if (size == 0) {
            return FieldSet.EMPTY;
        }
        if (!isSorted) {
            sort();
        }
        return new FieldSet(Arrays.copyOf(elements, size), Arrays.copyOf(members, size), Arrays.copyOf(below, size));
    }

    /** By insertion where there are few, which is nearly always. Elements that come twice become one. */
    private void sort() {
        if (size > MANY) {
            sortMany();
            return;
        }
        int sorted = 1;
        for (int next = 1; next < size; next++) {
            int found = Arrays.binarySearch(elements, 0, sorted, elements[next]);
            if (found >= 0) {
                join(found, next);
            } else {
                insert(-found - 1, next, sorted++);
            }
        }
        size = sorted;
    }

    private void join(int into, int from) {
        members[into] |= members[from];
        below[into] = set(below[into]).union(set(below[from]));
    }

    private static FieldSet set(Object part) {
        return part instanceof ObjectNode written ? FieldsV1.decodeLazily(written) : (FieldSet) part;
    }

    private void insert(int place, int from, int end) {
        PathElement element = elements[from];
        boolean member = members[from];
        Object part = below[from];
        System.arraycopy(elements, place, elements, place + 1, end - place);
        System.arraycopy(members, place, members, place + 1, end - place);
        System.arraycopy(below, place, below, place + 1, end - place);
        elements[place] = element;
        members[place] = member;
        below[place] = part;
    }

    private void sortMany() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (left, right) -> elements[left].compareTo(elements[right]));
        FieldSetBuilder result = new FieldSetBuilder();
        for (int index : order) {
            int last = result.size - 1;
            if (last >= 0 && result.elements[last].equals(elements[index])) {
                result.members[last] |= members[index];
                result.below[last] = set(result.below[last]).union(set(below[index]));
            } else {
                result.add(elements[index], members[index], below[index]);
            }
        }
        elements = result.elements;
        members = result.members;
        below = result.below;
        size = result.size;
    }
}
