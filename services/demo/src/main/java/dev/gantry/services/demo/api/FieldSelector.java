package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A field selector over the fields a kind lets be selected, beside name and namespace. Immutable; any thread. */
public final class FieldSelector implements Predicate<Stored> {
    private static final int NAME = -1;
    private static final int NAMESPACE = -2;

    private final List<Term> terms;

    private record Term(int field, boolean isEqual, String value) {}

    private FieldSelector(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** @throws ApiException 400 for a field that cannot be selected, or what is no selector */
    public static FieldSelector parse(String text, Kind kind) {
        List<Term> terms = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            int unequal = part.indexOf("!=");
            int equal = part.indexOf('=');
            if (equal < 0) {
                throw Refusals.badRequest("invalid selector: '" + text + "'; can't understand '" + part + "'");
            }
            boolean isEqual = unequal < 0;
            String name = part.substring(0, isEqual ? equal : unequal).strip();
            String value = part.substring(equal + 1).replaceFirst("^=", "").strip();
            terms.add(new Term(index(name, kind), isEqual, value));
        }
        return new FieldSelector(terms);
    }

    private static int index(String name, Kind kind) {
        if (name.equals("metadata.name")) {
            return NAME;
        }
        if (name.equals("metadata.namespace") && kind.namespaced()) {
            return NAMESPACE;
        }
        int index = kind.fields().indexOf(name);
        if (index < 0) {
            throw Refusals.badRequest(
                    kind.type() == null
                            ? "field label not supported: " + name
                            : "field label \"" + name + "\" not supported for " + kind.kind());
        }
        return index;
    }

    public boolean isEverything() {
        return terms.isEmpty();
    }

    @Override
    public boolean test(Stored object) {
        for (Term term : terms) {
            if (value(object, term.field).equals(term.value) != term.isEqual) {
                return false;
            }
        }
        return true;
    }

    /** For objects that are kept nowhere and can be selected by nothing else. */
    public boolean test(String namespace, String name) {
        for (Term term : terms) {
            String value = term.field == NAME ? name : term.field == NAMESPACE ? namespace : "";
            if (value.equals(term.value) != term.isEqual) {
                return false;
            }
        }
        return true;
    }

    private static String value(Stored object, int field) {
        return switch (field) {
            case NAME -> object.key().name();
            case NAMESPACE -> object.key().namespace();
            default -> object.fields().get(field);
        };
    }

    /** The values of a kind's selectable fields in one object; a field that is not there is empty, a flag false. */
    public static List<String> values(Kind kind, JsonNode object) {
        if (kind.fields().isEmpty()) {
            return List.of();
        }
        String[] values = new String[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(object, kind.fields().get(i));
        }
        return List.of(values);
    }

    private static String value(JsonNode object, String path) {
        JsonNode at = object;
        for (String step : path.split("\\.")) {
            at = at.path(step);
        }
        if (path.equals("source") || (path.equals("reportingComponent") && at.isMissingNode())) {
            at = object.path("source").path("component");
        }
        String zero = path.endsWith("unschedulable") || path.endsWith("hostNetwork") ? "false" : "";
        return at.isValueNode() && !at.isNull() ? at.asString() : zero;
    }
}
