package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Division.Parts;
import dev.gantry.services.demo.patch.Division.Unowned;
import dev.gantry.services.demo.patch.Ownership.Entry;
import dev.gantry.services.demo.patch.Ownership.Identity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One server-side apply: merge, prune, conflicts. For one request; not thread-safe. */
final class Applier {
    private final ObjectNode live;
    private final ObjectNode config;
    private final Parts division;
    private final FieldFilter filter;
    private final Comparison.Terms terms;
    private final Identity applier;

    Applier(ObjectNode live, ObjectNode config, Comparison.Terms terms, Identity applier) {
        this.live = live;
        this.config = config;
        this.division = terms.divisions().of(terms.kind());
        this.filter = FieldFilter.of(terms.kind(), terms.subresource());
        this.terms = terms;
        this.applier = applier;
    }

    /**
     * What came of it.
     *
     * @param object the merged tree, which shares parts with both; null where it is the live one
     */
    record Result(@Nullable ObjectNode object, Ownership ownership) {}

    /** @throws Conflicts where somebody else owns what would change, unless forced */
    Result apply(Ownership before, String apiVersion, String time, boolean force) {
        Ownership ownership = before.copy();
        Entry last = ownership.entries().get(applier);
        FieldSet applied = filter.apply(OwnedFields.applied(config, division)).difference(Ownership.METADATA);
        String lastTime = last == null ? null : last.time();
        Entry mine = new Entry(apiVersion, lastTime, applied);
        ownership.entries().put(applier, mine);
        ObjectNode merged = (ObjectNode) AppliedMerge.merge(live, config, division);
        if (last != null) {
            merged = prune(merged, last.fields(), ownership.all());
        }
        Comparison comparison = new Comparison(live, merged, terms);
        if (!force) {
            Conflicts.refuse(ownership, applier, comparison);
        }
        ownership.takeFromOthers(applier, comparison);
        boolean isSame = JsonValues.same(live, merged);
        ownership.put(applier, isSame ? mine : new Entry(apiVersion, time, applied));
        return new Result(isSame ? null : merged, ownership);
    }

    /**
     * Takes out what the applier owned the last time and does not own now, unless somebody else does. Done as the
     * server does it: out with all of it, back with what is owned, back with what it never owned.
     */
    private ObjectNode prune(ObjectNode merged, FieldSet last, FieldSet owned) {
        FieldSet lastFields = declared(last);
        FieldSet mergedFields = fieldsOf(merged);
        ObjectNode pruned = without(merged, lastFields);
        FieldSet unowned = mergedFields.difference(fieldsOf(pruned).union(declared(owned)));
        pruned = without(merged, unowned);
        pruned = without(merged, mergedFields.difference(fieldsOf(pruned)).intersection(lastFields));
        return withIdentity(pruned, merged);
    }

    /** What of the metadata is nobody's stays, though everything beside it may go. */
    private ObjectNode withIdentity(ObjectNode pruned, ObjectNode merged) {
        if (!(division.of("metadata") instanceof Parts parts)
                || !(merged.get("metadata") instanceof ObjectNode before)) {
            return pruned;
        }
        ObjectNode metadata = pruned.get("metadata") instanceof ObjectNode kept ? kept.deepCopy() : pruned.objectNode();
        before.properties().forEach(field -> {
            if (parts.of(field.getKey()) == Unowned.UNOWNED) {
                metadata.set(field.getKey(), field.getValue());
            }
        });
        ObjectNode whole = pruned.objectNode();
        whole.setAll(pruned);
        whole.set("metadata", metadata);
        return whole;
    }

    private ObjectNode without(ObjectNode tree, FieldSet fields) {
        return Removal.remove(tree, fields, division) instanceof ObjectNode kept ? kept : tree.objectNode();
    }

    private FieldSet fieldsOf(ObjectNode tree) {
        return declared(OwnedFields.applied(tree, division));
    }

    private FieldSet declared(FieldSet fields) {
        return OwnedFields.withDeclared(fields, division);
    }
}
