package dev.gantry.services.filter;

import dev.gantry.services.filter.Filter.Parsed;
import dev.gantry.services.filter.Term.Comparison;
import dev.gantry.services.problems.FilterMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

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
            return new Parsed.Invalid(mistake.column, mistake.what);
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
            throw new Mistake(start, new FilterMistake.LabelWithoutKey());
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
            throw new Mistake(sign, new FilterMistake.TextCompared(field.name(), field.example()));
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
            throw new Mistake(sign, new FilterMistake.MissingValue(field.name(), field.example()));
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
            throw new Mistake(start, new FilterMistake.NotAValue(value, field.name(), field.example()));
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
            throw new Mistake(start, new FilterMistake.OpenQuote());
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
            throw new Mistake(at, new FilterMistake.MissingSpace(text.substring(at)));
        }
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private FilterMistake unknown(String word) {
        List<String> known = fields.fields().stream().map(FilterField::name).toList();
        return fields.closestTo(word)
                .<FilterMistake>map(near -> new FilterMistake.MisspeltField(word, near.name(), known))
                .orElseGet(() -> new FilterMistake.UnknownField(word, known));
    }

    /** Leaves the parsing of one text; never leaves the parser. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        private final int column;
        private final transient FilterMistake what;

        Mistake(int column, FilterMistake what) {
            super(what.toString(), null, false, false);
            this.column = column;
            this.what = what;
        }
    }
}
