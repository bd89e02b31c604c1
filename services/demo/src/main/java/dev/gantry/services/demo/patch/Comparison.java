package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.forms.Versions;
import dev.gantry.services.demo.kinds.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a write changes, by the names of the version it came in and by those of the versions others wrote in. Not to be
 * used once the objects are changed; any thread.
 */
final class Comparison {
    private final ObjectNode before;
    private final ObjectNode after;
    private final Terms terms;
    private final Change own;

    /**
     * What is common to all comparisons of one write.
     *
     * @param versions null where a kind has only one
     */
    record Terms(
            Kind kind,
            String subresource,
            Divisions divisions,
            @Nullable Versions versions) {
        private Change change(ObjectNode before, ObjectNode after, Kind in) {
            return Change.between(before, after, divisions.of(in)).only(FieldFilter.of(in, subresource));
        }
    }

    Comparison(ObjectNode before, ObjectNode after, Terms terms) {
        this.before = before;
        this.after = after;
        this.terms = terms;
        this.own = terms.change(before, after, terms.kind);
    }

    Change own() {
        return own;
    }

    /** The same change as who wrote in that version would tell it. */
    Change in(String apiVersion) {
        Versions versions = terms.versions;
        Kind other = versions == null ? null : versions.other(terms.kind, apiVersion);
        return versions == null || other == null
                ? own
                : terms.change(versions.in(other, before, terms.kind), versions.in(other, after, terms.kind), other);
    }
}
