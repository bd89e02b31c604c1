package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A field selector over the fields a kind lets be selected, beside name and namespace. Objects are tested as they are
 * kept: the fields of a kind that is kept as another stand in the same places as those there. Immutable; any thread.
 */
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
        for (String part : parts(text)) {
            int unequal = part.indexOf("!=");
            int equal = part.indexOf('=');
            if (equal < 0) {
                throw Refusals.badRequest("invalid selector: '" + text + "'; can't understand '" + part + "'");
            }
            boolean isEqual = unequal < 0 || unequal > equal;
            String value = part.substring(equal + 1);
            terms.add(new Term(
                    index(part.substring(0, isEqual ? equal : unequal), kind),
                    isEqual,
                    unescaped(isEqual && value.startsWith("=") ? value.substring(1) : value)));
        }
        return new FieldSelector(terms);
    }

    private static List<String> parts(String text) {
        return Pattern.compile("(?:[^\\\\,]|\\\\.?)+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static String unescaped(String value) {
        Matcher escape = Pattern.compile("\\\\(.?)").matcher(value);
        StringBuilder plain = new StringBuilder();
        while (escape.find()) {
            if (escape.group(1).isEmpty() || "\\,=".indexOf(escape.group(1)) < 0) {
                throw Refusals.badRequest("invalid field selector: invalid escape sequence: " + escape.group());
            }
            escape.appendReplacement(plain, Matcher.quoteReplacement(escape.group(1)));
        }
        return escape.appendTail(plain).toString();
    }

    private static int index(String name, Kind kind) {
        if (name.equals("metadata.name")) {
            return NAME;
        }
        boolean isOwnField = kind.type() != null && kind.fields().isEmpty();
        if (name.equals("metadata.namespace") && (kind.namespaced() || isOwnField)) {
            return NAMESPACE;
        }
        int index = kind.fields().indexOf(name);
        if (index < 0) {
            throw Refusals.badRequest(unknown(name, kind));
        }
        return index;
    }

    /** Kinds that let more be selected than name and namespace have words of their own. */
    private static String unknown(String name, Kind kind) {
        return switch (kind.qualifiedName()) {
            case "Job.batch" -> "field label \"" + name + "\" not supported for Job";
            case "ResourceSlice.resource.k8s.io" ->
                "field label not supported for resource.k8s.io/v1, Kind=ResourceSlice: " + name;
            default ->
                kind.type() == null || !kind.fields().isEmpty()
                        ? "field label not supported: " + name
                        : "\"" + name
                                + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"";
        };
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
