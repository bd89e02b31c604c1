package dev.gantry.services.filter;

import dev.gantry.services.problems.FilterMistake;
import java.util.List;

/**
 * A parsed filter: every term must hold. Words are looked for anywhere in a row, {@code field:value} compares a field,
 * {@code field>number} a number, {@code label:key=value} a label, a leading minus negates. Immutable; any thread.
 */
public final class Filter {
    /** Lets everything pass. */
    public static final Filter NONE = new Filter(List.of());

    private final List<Term> terms;

    Filter(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** What became of a text: a filter, or the one problem that a person should mend first. */
    public sealed interface Parsed {
        record Valid(Filter filter) implements Parsed {}

        /**
         * @param column where in the text it is, from 0
         * @param mistake what it is, and what to write instead
         */
        record Invalid(int column, FilterMistake mistake) implements Parsed {}
    }

    public static Parsed parse(String text, FilterFields fields) {
        return new FilterParser(text, fields).parse();
    }

    public boolean matches(Searchable subject) {
        for (Term term : terms) {
            if (!term.matches(subject)) {
                return false;
            }
        }
        return true;
    }

    /** Whether time alone can change what passes: the filter asks for an age or for a state that has a deadline. */
    public boolean dependsOnTime() {
        return terms.stream().anyMatch(Filter::dependsOnTime);
    }

    static boolean dependsOnTime(Term term) {
        return switch (term) {
            case Term.Text text -> text.field().equals(FilterField.STATE);
            case Term.Number number -> FilterFields.isAge(number.field());
            case Term.Not(Term inner) -> dependsOnTime(inner);
            case Term.Any any -> any.terms().stream().anyMatch(Filter::dependsOnTime);
            case Term.Word _, Term.Label _ -> false;
        };
    }

    List<Term> terms() {
        return terms;
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }
}
