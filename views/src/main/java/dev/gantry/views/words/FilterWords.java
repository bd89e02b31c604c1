package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.filter.FilterMeaning;
import dev.gantry.services.problems.FilterMistake;

/** Says what fields of a filter are about, and what is wrong with one. Pure but for the messages; any thread. */
public final class FilterWords {
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

    /**
     * Why a filter cannot be read, and where: a person sees terms, not columns.
     *
     * @param column of the text, from 0
     */
    public static String invalid(String text, int column, FilterMistake mistake, Messages messages) {
        return messages.text("filter.invalid", term(text, column), of(mistake, messages));
    }

    private static String term(String text, int column) {
        int at = Math.min(column, text.length());
        int start = at;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** One phrase on a field, for help. */
    public static String of(FilterMeaning meaning, Messages messages) {
        return messages.text(
                switch (meaning) {
                    case CLUSTER -> "filter.field.cluster";
                    case NAMESPACE -> "filter.field.namespace";
                    case NAME -> "filter.field.name";
                    case STATE -> "filter.field.state";
                    case AGE -> "filter.field.age";
                    case IMAGES -> "filter.field.images";
                    case STATUS -> "filter.field.status";
                    case PHASE -> "filter.field.phase";
                    case READY -> "filter.field.ready";
                    case NODE -> "filter.field.node";
                    case APP -> "filter.field.app";
                    case OWNER -> "filter.field.owner";
                    case FIRST_IP -> "filter.field.first-ip";
                    case RESTARTS -> "filter.field.restarts";
                    case LAST_RESTART -> "filter.field.restarted";
                    case REQUESTED_CPU -> "filter.field.requested-cpu";
                    case REQUESTED_MEMORY -> "filter.field.requested-memory";
                    case REQUESTED_GPUS -> "filter.field.requested-gpus";
                    case ROLES -> "filter.field.roles";
                    case ROOM -> "filter.field.room";
                    case POOL -> "filter.field.pool";
                    case VERSION -> "filter.field.version";
                    case INTERNAL_IP -> "filter.field.internal-ip";
                    case TAINTS -> "filter.field.taints";
                    case YES_OR_NO -> "filter.field.yes-or-no";
                    case ALLOCATABLE_CPU -> "filter.field.allocatable-cpu";
                    case ALLOCATABLE_MEMORY -> "filter.field.allocatable-memory";
                    case ALLOCATABLE_GPUS -> "filter.field.allocatable-gpus";
                    case WORKLOAD_KIND -> "filter.field.workload-kind";
                    case REVISION -> "filter.field.revision";
                    case WANTED -> "filter.field.wanted";
                    case AVAILABLE -> "filter.field.available";
                    case UNREADY -> "filter.field.unready";
                    case TYPE -> "filter.field.type";
                    case REASON -> "filter.field.reason";
                    case OBJECT_KIND -> "filter.field.object-kind";
                    case OBJECT_NAME -> "filter.field.object-name";
                    case SOURCE -> "filter.field.source";
                    case COUNT -> "filter.field.count";
                    case LAST_SEEN -> "filter.field.last-seen";
                });
    }
}
