package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.views.tables.Arrangement;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.Source;
import dev.gantry.views.words.NameLists;
import dev.gantry.views.words.ProblemWords;
import java.util.List;

/** Decides what the middle of a table page shows and says. Pure but for the messages. */
final class Bodies {
    private final Messages messages;
    private final PageWords words;
    private final SourceWords sourceWords;

    Bodies(Messages messages, PageWords words, SourceWords sourceWords) {
        this.messages = messages;
        this.words = words;
        this.sourceWords = sourceWords;
    }

    /** @param waited the user has looked at nothing for long enough to be told */
    <R extends Row> Body of(List<Source> sources, Arrangement<R> shown, boolean waited) {
        if (!shown.slots().isEmpty()) {
            return new Body.Rows();
        }
        if (sources.isEmpty()) {
            return nothing(
                    Body.Way.NONE,
                    messages.text("empty.no-clusters.title"),
                    messages.text("empty.no-clusters.meaning"));
        }
        if (shown.total() > 0) {
            return nothing(
                    Body.Way.CLEAR_FILTER,
                    messages.text(words.nothing().noMatch().title()),
                    messages.text(words.nothing().noMatch().meaning(), shown.hidden()));
        }
        if (sources.stream().anyMatch(source -> source.state().isLoading())) {
            return new Body.Loading(waited ? progress(sources) : "");
        }
        return withoutRows(sources);
    }

    private Body withoutRows(List<Source> sources) {
        List<Source> denied =
                sources.stream().filter(s -> s.state().denial().isPresent()).toList();
        List<Source> away = sources.stream()
                .filter(s -> s.state().cluster() instanceof ClusterState.Offline
                        || s.state().isOld())
                .toList();
        if (denied.size() == sources.size()) {
            return nothing(
                    Body.Way.RETRY,
                    messages.text(words.nothing().denied().title(), names(denied)),
                    denied.size() == 1
                            ? denied.getFirst()
                                    .state()
                                    .denial()
                                    .map(why -> ProblemWords.of(why, messages))
                                    .orElse("")
                            : messages.text(words.nothing().denied().meaning()));
        }
        if (away.size() + denied.size() == sources.size()) {
            return nothing(
                    Body.Way.RETRY,
                    messages.text("empty.offline.title", names(away)),
                    messages.text(
                            "empty.offline.meaning",
                            sourceWords.why(away.getFirst().state())));
        }
        return nothing(
                Body.Way.NONE,
                messages.text(words.nothing().empty().title()),
                messages.text(words.nothing().empty().meaning()));
    }

    private String progress(List<Source> sources) {
        Progress progress = Progress.of(sources.stream().flatMap(source -> source.state().feeds().stream()));
        if (progress.isUnknown()) {
            return messages.text("empty.connecting.title", names(waiting(sources)));
        }
        return progress.about() > 0
                ? messages.text(words.loading().about(), progress.read(), progress.about())
                : messages.text(words.loading().read(), progress.read());
    }

    private static List<Source> waiting(List<Source> sources) {
        return sources.stream().filter(source -> source.state().isLoading()).toList();
    }

    private String names(List<Source> sources) {
        return NameLists.all(sources.stream().map(Source::name).toList(), messages);
    }

    private static Body nothing(Body.Way way, String title, String meaning) {
        return new Body.Nothing(way, title, meaning);
    }
}
