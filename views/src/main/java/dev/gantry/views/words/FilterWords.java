package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.FilterMistake;

/** Says what is wrong with a filter. Pure but for the messages; any thread. */
final class FilterWords {
    private FilterWords() {}

    static String of(FilterMistake mistake, Messages messages) {
        return switch (mistake) {
            case FilterMistake.LabelWithoutKey() -> messages.text("problem.filter.label-without-key");
            case FilterMistake.TextCompared(String field, String example) ->
                messages.text("problem.filter.text-compared", field, example);
            case FilterMistake.MissingValue(String field, String example) ->
                messages.text("problem.filter.missing-value", field, example);
            case FilterMistake.NotAValue(String value, String field, String example) ->
                messages.text("problem.filter.not-a-value", value, field, example);
            case FilterMistake.OpenQuote() -> messages.text("problem.filter.open-quote");
            case FilterMistake.MissingSpace(String rest) -> messages.text("problem.filter.missing-space", rest);
            case FilterMistake.UnknownField(String field, var known) ->
                messages.text("problem.filter.unknown-field", field, NameLists.all(known, messages));
            case FilterMistake.MisspeltField(String field, String meant, var known) ->
                messages.text("problem.filter.misspelt-field", field, meant, NameLists.all(known, messages));
        };
    }
}
