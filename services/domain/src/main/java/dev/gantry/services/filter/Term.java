package dev.gantry.services.filter;

import dev.gantry.services.inventory.Labels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One condition of a filter. Immutable; any thread. */
sealed interface Term {
    boolean matches(Searchable subject);

    /** The text appears somewhere in the row; in lower case. */
    record Word(String text) implements Term {
        @Override
        public boolean matches(Searchable subject) {
            return subject.searchText().contains(text);
        }
    }

    /** A text field equals one of the values, case ignored, {@code *} standing for anything. */
    record Text(String field, List<Pattern> values) implements Term {
        public Text {
            values = List.copyOf(values);
        }

        @Override
        public boolean matches(Searchable subject) {
            String value = subject.text(field);
            return value == null ? isAnyWanted(subject.texts(field)) : !value.isEmpty() && isWanted(value);
        }

        boolean isAnyWanted(List<String> values) {
            for (String value : values) {
                if (isWanted(value)) {
                    return true;
                }
            }
            return false;
        }

        boolean isWanted(String value) {
            for (Pattern wanted : values) {
                if (wanted.matches(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A number field compares; a number that is not known never matches. */
    record Number(String field, Comparison comparison, double operand) implements Term {
        @Override
        public boolean matches(Searchable subject) {
            return holds(subject.number(field));
        }

        boolean holds(double value) {
            return !Double.isNaN(value) && comparison.holds(value, operand);
        }
    }

    /** The row carries the label, with that value where one is given. */
    record Label(String key, @Nullable Pattern value) implements Term {
        @Override
        public boolean matches(Searchable subject) {
            return isOn(subject.labels());
        }

        boolean isOn(Labels labels) {
            String found = labels.get(key);
            return found != null && (value == null || value.matches(found));
        }
    }

    /** One of them holds. */
    record Any(List<Term> terms) implements Term {
        public Any {
            terms = List.copyOf(terms);
        }

        @Override
        public boolean matches(Searchable subject) {
            for (Term term : terms) {
                if (term.matches(subject)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A term that holds where one of them does. */
    static Term any(List<Term> terms) {
        return terms.size() == 1 ? terms.getFirst() : new Any(terms);
    }

    /** The condition does not hold. */
    record Not(Term term) implements Term {
        @Override
        public boolean matches(Searchable subject) {
            return !term.matches(subject);
        }
    }

    /** How two numbers are compared. */
    enum Comparison {
        EQUAL,
        MORE,
        LESS,
        AT_LEAST,
        AT_MOST;

        boolean holds(double value, double operand) {
            return switch (this) {
                case EQUAL -> value == operand;
                case MORE -> value > operand;
                case LESS -> value < operand;
                case AT_LEAST -> value >= operand;
                case AT_MOST -> value <= operand;
            };
        }
    }
}
