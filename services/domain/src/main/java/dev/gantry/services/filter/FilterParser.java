package dev.gantry.services.filter;

import dev.gantry.services.filter.Filter.Parsed;
import dev.gantry.services.filter.Term.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one text. Terms are parted by spaces; quotes keep spaces, colons and comparison signs as they are. */
final class FilterParser {
    private static final String SIGNS = ":<>=";
    private static final String LABEL_END = "=,\"";

    private final String text;
    private final FilterFields fields;
    private final List<Term> terms = new ArrayList<>();
    private int at;

    FilterParser(String text, FilterFields fields) {
        this.text = text;
        this.fields = fields;
    }

    Parsed parse() {
        try {
            for (skipSpaces(); at < text.length(); skipSpaces()) {
                terms.add(term());
                expectEnd();
            }
            return new Parsed.Valid(new Filter(terms));
        } catch (Mistake mistake) {
            return new Parsed.Invalid(mistake.column, mistake.sentence);
        }
    }

    private Term term() throws Mistake {
        if (text.charAt(at) == '-' && at + 1 < text.length() && text.charAt(at + 1) != ' ') {
            at++;
            return new Term.Not(positive());
        }
        return positive();
    }

    private Term positive() throws Mistake {
        int start = at;
        if (text.charAt(at) == '"') {
            return new Term.Word(quoted().toLowerCase(Locale.ROOT));
        }
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && SIGNS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
            return new Term.Word(word.toLowerCase(Locale.ROOT));
        }
        return word.equalsIgnoreCase("label") && text.charAt(at) == ':' ? label() : field(word, start);
    }

    private Term label() throws Mistake {
        int start = ++at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && LABEL_END.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String key = text.substring(start, at);
        if (key.isEmpty()) {
            throw new Mistake(start, "label: wants a key, as in label:tier or label:tier=web");
        }
        if (at == text.length() || text.charAt(at) != '=') {
            return new Term.Label(key, null);
        }
        at++;
        List<Term> values = new ArrayList<>();
        do {
            values.add(new Term.Label(key, new Pattern(value())));
        } while (skipComma());
        return Term.any(values);
    }

    private Term field(String word, int start) throws Mistake {
        FilterField field = fields.named(word).orElse(null);
        if (field == null) {
            throw new Mistake(start, unknown(word));
        }
        return field.unit().isNumber() ? number(field) : text(field);
    }

    private Term text(FilterField field) throws Mistake {
        int sign = at;
        if (text.charAt(at) != ':' && text.charAt(at) != '=') {
            throw new Mistake(
                    sign, field.name() + " is text and cannot be compared; write for example " + field.example());
        }
        at++;
        List<Pattern> values = new ArrayList<>();
        do {
            String value = value();
            if (!value.isEmpty()) {
                values.add(new Pattern(value));
            }
        } while (skipComma());
        if (values.isEmpty()) {
            throw new Mistake(sign, field.name() + ": wants a value; write for example " + field.example());
        }
        return new Term.Text(field.name(), values);
    }

    private Term number(FilterField field) throws Mistake {
        Comparison comparison = comparison();
        List<Term> numbers = new ArrayList<>();
        do {
            numbers.add(number(field, comparison));
        } while (comparison == Comparison.EQUAL && skipComma());
        return Term.any(numbers);
    }

    private Term number(FilterField field, Comparison comparison) throws Mistake {
        int start = at;
        String value = value();
        OptionalDouble number = Numbers.parse(value, field.unit());
        if (number.isEmpty()) {
            throw new Mistake(
                    start,
                    "\"" + value + "\" is no value for " + field.name() + "; write for example " + field.example());
        }
        return new Term.Number(field.name(), comparison, number.getAsDouble());
    }

    private Comparison comparison() {
        char first = text.charAt(at++);
        boolean orEqual = at < text.length() && text.charAt(at) == '=';
        if (orEqual) {
            at++;
        }
        return switch (first) {
            case '>' -> orEqual ? Comparison.AT_LEAST : Comparison.MORE;
            case '<' -> orEqual ? Comparison.AT_MOST : Comparison.LESS;
            default -> Comparison.EQUAL;
        };
    }

    /** A value ends at a space or a comma; a quoted one at its closing quote. */
    private String value() throws Mistake {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != ',') {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws Mistake {
        int start = at;
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw new Mistake(start, "the quote is not closed");
        }
        at = end + 1;
        return text.substring(start + 1, end);
    }

    private boolean skipComma() {
        boolean isComma = at < text.length() && text.charAt(at) == ',';
        at += isComma ? 1 : 0;
        return isComma;
    }

    /** What follows a term at once would otherwise silently become a term of its own. */
    private void expectEnd() throws Mistake {
        if (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            throw new Mistake(
                    at,
                    "\"" + text.substring(at) + "\" does not belong to what is before it; write a space "
                            + "between terms, or quotes around the whole value");
        }
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private String unknown(String word) {
        String meant = fields.closestTo(word)
                .map(near -> " Did you mean " + near.name() + "?")
                .orElse("");
        String known = fields.fields().stream().map(FilterField::name).collect(Collectors.joining(", "));
        return fields.kind() + " have no field \"" + word + "\"." + meant + " There are " + known
                + " and label. To search for the text itself, put it in quotes.";
    }

    /** Leaves the parsing of one text; never leaves the parser. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        private final int column;
        private final String sentence;

        Mistake(int column, String sentence) {
            super(sentence, null, false, false);
            this.column = column;
            this.sentence = sentence;
        }

        @Override
        public @Nullable String getMessage() {
            return sentence;
        }
    }
}
