package dev.gantry.app.cli;

import dev.gantry.app.words.English;
import dev.gantry.services.filter.Filter;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.filter.Selector;
import dev.gantry.services.problems.FilterMistake;

/** Turns what was typed into a filter or a selector, or says what is wrong with it and where. */
final class Filters {
    private Filters() {}

    static Filter filter(String text, FilterFields fields) throws UsageProblem {
        return switch (Filter.parse(text, fields)) {
            case Filter.Parsed.Valid(Filter filter) -> filter;
            case Filter.Parsed.Invalid(int column, FilterMistake mistake) ->
                throw new UsageProblem("--filter, at character " + (column + 1) + ": " + English.of(mistake));
        };
    }

    static Selector selector(String text) throws UsageProblem {
        return Selector.parse(text)
                .orElseThrow(() -> new UsageProblem(
                        "\"" + text + "\" is no label selector; write for example app=web,tier!=db or 'app in (a,b)'"));
    }
}
