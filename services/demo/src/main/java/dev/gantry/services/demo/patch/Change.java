package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Division.Elements;
import dev.gantry.services.demo.patch.Division.Open;
import dev.gantry.services.demo.patch.Division.Parts;
import dev.gantry.services.demo.patch.Division.Unowned;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What two trees differ in. Immutable; any thread.
 *
 * @param self what became of the value itself
 * @param removed fields below that only the first has
 * @param modified leaves below that both have and that differ
 * @param added fields below that only the second has
 */
record Change(Self self, FieldSet removed, FieldSet modified, FieldSet added) {
    /** What became of a value beside what became of its parts. */
    enum Self {
        KEPT,
        REMOVED,
        MODIFIED,
        ADDED
    }

    static final Change NONE = new Change(Self.KEPT, FieldSet.EMPTY, FieldSet.EMPTY, FieldSet.EMPTY);
    private static final Change MODIFIED = new Change(Self.MODIFIED, FieldSet.EMPTY, FieldSet.EMPTY, FieldSet.EMPTY);

    /** What differs between two objects. */
    static Change between(JsonNode before, JsonNode after, Parts division) {
        Change change = compare(before, after, division);
        return change == null ? NONE : change;
    }

    boolean isNone() {
        return removed.isEmpty() && modified.isEmpty() && added.isEmpty();
    }

    /** What the second tree sets: fields modified or added. */
    FieldSet written() {
        return modified.union(added);
    }

    Change only(FieldFilter filter) {
        return new Change(self, filter.apply(removed), filter.apply(modified), filter.apply(added));
    }

    /** Null where nothing differs, so that equal parts cost nothing. */
    static @Nullable Change compare(JsonNode before, JsonNode after, Division division) {
        if (before == after || division == Unowned.UNOWNED) {
            return null;
        }
        return switch (division) {
            case Parts parts when isMap(before) && isMap(after) -> compareMaps(before, after, parts);
            case Elements elements when isList(before) && isList(after) -> compareLists(before, after, elements);
            case Open open when before.isObject() || after.isObject() -> compareOpen(before, after);
            default -> JsonValues.same(before, after) ? null : MODIFIED;
        };
    }

    /** A null counts as a map without entries, and likewise as a list. */
    private static boolean isMap(JsonNode value) {
        return value.isObject() || value.isNull();
    }

    private static boolean isList(JsonNode value) {
        return value.isArray() || value.isNull();
    }

    private static @Nullable Change compareMaps(JsonNode before, JsonNode after, Parts parts) {
        if (before.isEmpty() && after.isEmpty()) {
            return before.isNull() == after.isNull() ? null : MODIFIED;
        }
        Changes changes = new Changes();
        int shared = 0;
        for (Map.Entry<String, JsonNode> field : before.properties()) {
            JsonNode other = after.get(field.getKey());
            shared += other == null ? 0 : 1;
            changes.addField(parts, field.getKey(), field.getValue(), other);
        }
        if (shared < after.size()) {
            for (Map.Entry<String, JsonNode> field : after.properties()) {
                if (!before.has(field.getKey())) {
                    changes.addField(parts, field.getKey(), null, field.getValue());
                }
            }
        }
        return changes.result(Self.KEPT);
    }

    private static @Nullable Change compareOpen(JsonNode before, JsonNode after) {
        if (isMap(before) && isMap(after)) {
            return compareMaps(before, after, Divisions.OPEN_PARTS);
        }
        FieldSet removed = OwnedFields.all(before, Open.OPEN);
        FieldSet added = OwnedFields.all(after, Open.OPEN);
        return new Change(Self.MODIFIED, removed, FieldSet.EMPTY, added);
    }

    private static @Nullable Change compareLists(JsonNode before, JsonNode after, Elements division) {
        if (before.isEmpty() && after.isEmpty()) {
            return before.isNull() == after.isNull() ? null : MODIFIED;
        }
        if (JsonValues.same(before, after)) {
            return null;
        }
        Changes changes = new Changes();
        if (!ListComparison.addAligned(before, after, division, changes)) {
            ListComparison.add(before, after, division, changes);
        }
        return changes.result(Self.KEPT);
    }

    /** Collects the changes of one level. Not thread-safe. */
    static final class Changes {
        private @Nullable FieldSetBuilder removed;
        private @Nullable FieldSetBuilder modified;
        private @Nullable FieldSetBuilder added;

        private void addField(Parts parts, String name, @Nullable JsonNode before, @Nullable JsonNode after) {
            if (before == after || isSameScalar(before, after)) {
                return;
            }
            Division division = parts.of(name);
            if (before != null && after != null) {
                Change change = compare(before, after, division);
                if (change != null) {
                    add(parts.part(name).element(), change);
                }
            } else if (division != Unowned.UNOWNED) {
                addWhole(parts.part(name).element(), division, before, after);
            }
        }

        /** Most fields are scalars that did not change: those need no look at the type. */
        private static boolean isSameScalar(@Nullable JsonNode before, @Nullable JsonNode after) {
            return before != null && after != null && before.isValueNode() && JsonValues.same(before, after);
        }

        /** Adds a value that came or went as a whole. */
        void addWhole(PathElement element, Division division, @Nullable JsonNode before, @Nullable JsonNode after) {
            if (before != null) {
                removed = FieldSetBuilder.with(removed, element, true, OwnedFields.all(before, division));
            }
            if (after != null) {
                added = FieldSetBuilder.with(added, element, true, OwnedFields.all(after, division));
            }
        }

        void add(PathElement element, Change change) {
            if (change.self == Self.REMOVED || !change.removed.isEmpty()) {
                removed = FieldSetBuilder.with(removed, element, change.self == Self.REMOVED, change.removed);
            }
            if (change.self == Self.MODIFIED || !change.modified.isEmpty()) {
                modified = FieldSetBuilder.with(modified, element, change.self == Self.MODIFIED, change.modified);
            }
            if (change.self == Self.ADDED || !change.added.isEmpty()) {
                added = FieldSetBuilder.with(added, element, change.self == Self.ADDED, change.added);
            }
        }

        /** Adds an element that is there more than once, before or after. */
        void addRepeated(PathElement element, Self self) {
            add(element, new Change(self, FieldSet.EMPTY, FieldSet.EMPTY, FieldSet.EMPTY));
        }

        @Nullable
        Change result(Self self) {
            if (removed == null && modified == null && added == null) {
                return null;
            }
            return new Change(
                    self,
                    FieldSetBuilder.built(removed),
                    FieldSetBuilder.built(modified),
                    FieldSetBuilder.built(added));
        }
    }
}
