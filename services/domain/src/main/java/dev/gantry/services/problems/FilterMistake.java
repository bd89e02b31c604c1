package dev.gantry.services.problems;

import java.util.List;

/** Why a filter cannot be read; each has what to write instead. */
public sealed interface FilterMistake extends Problem {
    /** {@code label:} and no key. */
    record LabelWithoutKey() implements FilterMistake {}

    /** A text compared like a number; the example is a whole term that can be read. */
    record TextCompared(String field, String example) implements FilterMistake {}

    record MissingValue(String field, String example) implements FilterMistake {}

    record NotAValue(String value, String field, String example) implements FilterMistake {}

    record OpenQuote() implements FilterMistake {}

    /** What follows a term at once, without a space. */
    record MissingSpace(String rest) implements FilterMistake {}

    /** @param known the fields there are, but for {@code label} */
    record UnknownField(String field, List<String> known) implements FilterMistake {
        public UnknownField {
            known = List.copyOf(known);
        }
    }

    /** @param meant the known field that is spelt most like it */
    record MisspeltField(String field, String meant, List<String> known) implements FilterMistake {
        public MisspeltField {
            known = List.copyOf(known);
        }
    }
}
