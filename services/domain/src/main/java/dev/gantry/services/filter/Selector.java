package dev.gantry.services.filter;

import dev.gantry.services.inventory.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A label selector as {@code kubectl -l} takes it: {@code k=v}, {@code k==v}, {@code k!=v}, {@code k in (a,b)},
 * {@code k notin (a,b)}, {@code k}, {@code !k}, {@code k>1}, {@code k<1}, all of which must hold. By the rules of
 * {@code apimachinery/pkg/labels}: {@code !=} and {@code notin} also match where the key is missing. Immutable; any
 * thread.
 */
public final class Selector {
    /** Selects everything. */
    public static final Selector ALL = new Selector(List.of());

    private static final String KEY = "(?<key>[A-Za-z0-9][-A-Za-z0-9_./]*)";
    private static final Pattern SET = Pattern.compile(KEY + "\\s+(?<op>in|notin)\\s*\\((?<values>[^()]*)\\)");
    private static final Pattern COMPARED =
            Pattern.compile(KEY + "\\s*(?<op>==|=|!=|>|<)\\s*(?<value>[-A-Za-z0-9_.]*)");
    private static final Pattern ABSENT = Pattern.compile("!\\s*" + KEY);
    private static final Pattern INTEGER = Pattern.compile("-?\\d+");
    private static final Pattern PRESENT = Pattern.compile(KEY);

    private final List<Requirement> requirements;

    private Selector(List<Requirement> requirements) {
        this.requirements = List.copyOf(requirements);
    }

    private enum Operator {
        IN,
        NOT_IN,
        EXISTS,
        MISSING,
        MORE,
        LESS
    }

    private record Requirement(String key, Operator operator, Set<String> values) {
        boolean holds(Labels labels) {
            String value = labels.get(key);
            return switch (operator) {
                case IN -> value != null && values.contains(value);
                case NOT_IN -> value == null || !values.contains(value);
                case EXISTS -> value != null;
                case MISSING -> value == null;
                case MORE -> value != null && compare(value) > 0;
                case LESS -> value != null && compare(value) < 0;
            };
        }

        /** Zero, which is neither more nor less, where the label is no integer. */
        private int compare(String value) {
            return isInteger(value)
                    ? Long.compare(
                            Long.parseLong(value),
                            Long.parseLong(values.iterator().next()))
                    : 0;
        }
    }

    /** Empty where the text is no selector. A blank text selects everything. */
    public static Optional<Selector> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(ALL);
        }
        List<Requirement> requirements = new ArrayList<>();
        for (String part : parts(text)) {
            Optional<Requirement> requirement = requirement(part.strip());
            if (requirement.isEmpty()) {
                return Optional.empty();
            }
            requirements.add(requirement.get());
        }
        return Optional.of(new Selector(requirements));
    }

    public boolean matches(Labels labels) {
        for (Requirement requirement : requirements) {
            if (!requirement.holds(labels)) {
                return false;
            }
        }
        return true;
    }

    /** Commas inside parentheses part values, not requirements. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static Optional<Requirement> requirement(String part) {
        Matcher set = SET.matcher(part);
        if (set.matches()) {
            Operator operator = set.group("op").equals("in") ? Operator.IN : Operator.NOT_IN;
            Set<String> values = Set.copyOf(Pattern.compile("\\s*,\\s*")
                    .splitAsStream(set.group("values").strip())
                    .toList());
            return Optional.of(new Requirement(set.group("key"), operator, values));
        }
        Matcher compared = COMPARED.matcher(part);
        if (compared.matches()) {
            return compared(compared.group("key"), compared.group("op"), compared.group("value"));
        }
        Matcher absent = ABSENT.matcher(part);
        if (absent.matches()) {
            return Optional.of(new Requirement(absent.group("key"), Operator.MISSING, Set.of()));
        }
        return PRESENT.matcher(part).matches()
                ? Optional.of(new Requirement(part, Operator.EXISTS, Set.of()))
                : Optional.empty();
    }

    private static Optional<Requirement> compared(String key, String sign, String value) {
        return switch (sign) {
            case "=", "==" -> Optional.of(new Requirement(key, Operator.IN, Set.of(value)));
            case "!=" -> Optional.of(new Requirement(key, Operator.NOT_IN, Set.of(value)));
            default ->
                isInteger(value)
                        ? Optional.of(
                                new Requirement(key, sign.equals(">") ? Operator.MORE : Operator.LESS, Set.of(value)))
                        : Optional.empty();
        };
    }

    private static boolean isInteger(String value) {
        return value.length() <= 18 && INTEGER.matcher(value).matches();
    }
}
