package dev.gantry.views.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the text of a filter into its terms, so that they can be shown one by one. It knows quotes and the outline of a
 * term with a field, not which fields exist; the filter itself is parsed elsewhere. Pure; any thread.
 */
final class FilterTerms {
    private static final Pattern WITH_FIELD = Pattern.compile("(-?[\\p{L}][\\p{L}\\p{N}_.-]*)(!=|>=|<=|:|=|>|<)(.+)");

    private FilterTerms() {}

    /** The terms in order, quotes kept as typed; a quote left open runs to the end. */
    static List<String> split(String expression) {
        List<String> terms = new ArrayList<>();
        StringBuilder term = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < expression.length(); index++) {
            char next = expression.charAt(index);
            quoted ^= next == '"';
            if (Character.isWhitespace(next) && !quoted) {
                add(terms, term);
            } else {
                term.append(next);
            }
        }
        add(terms, term);
        return terms;
    }

    /** Whether a quote is still open at the end. */
    static boolean isOpen(String expression) {
        return expression.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** The parts of a term that names a field, nothing for a plain word. */
    static Optional<Term> field(String term) {
        Matcher matcher = WITH_FIELD.matcher(term);
        return term.startsWith("\"") || !matcher.matches()
                ? Optional.empty()
                : Optional.of(new Term(term, matcher.group(1), matcher.group(2), matcher.group(3)));
    }

    private static void add(List<String> terms, StringBuilder term) {
        if (!term.isEmpty()) {
            terms.add(term.toString());
            term.setLength(0);
        }
    }

    /**
     * A term with a field.
     *
     * @param source as typed
     * @param field the field, with the minus of a negation
     * @param operator {@code :}, {@code =}, {@code !=}, {@code >}, {@code <}, {@code >=} or {@code <=}
     * @param value the rest, quotes kept
     */
    record Term(String source, String field, String operator, String value) {
        /** The field as shown before the value: the colon is left out. */
        String label() {
            return operator.equals(":") ? field : field + " " + operator;
        }

        /** The value as shown: without its quotes. */
        String shown() {
            return value.replace("\"", "");
        }
    }
}
