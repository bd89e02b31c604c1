package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.problems.Problem;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.tables.Arrangement;
import dev.gantry.views.tables.Row;
import dev.gantry.views.tables.Source;
import dev.gantry.views.tables.SourceState;
import dev.gantry.views.words.DenialWords;
import dev.gantry.views.words.ProblemWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what is wrong with what a page shows, the worst first: offline, stale, signed out, denied, parts missing,
 * insecure. Pure.
 */
final class Notices {
    private final Messages messages;
    private final SourceWords words;
    private final String kindWord;
    private final List<Kind> kinds;

    Notices(Messages messages, SourceWords words, String kindWord, List<Kind> kinds) {
        this.messages = messages;
        this.words = words;
        this.kindWord = kindWord;
        this.kinds = kinds;
    }

    <R extends Row> Optional<Notice> worst(List<Source> sources, Arrangement<R> shown, Instant now) {
        List<Notice> all = new ArrayList<>();
        sources.forEach(source -> offline(source, shown.shownOf(source), now).ifPresent(all::add));
        sources.forEach(source -> stale(source, shown.shownOf(source), now).ifPresent(all::add));
        sources.forEach(source -> signedOut(source).ifPresent(all::add));
        sources.forEach(source -> denied(source).ifPresent(all::add));
        sources.forEach(source -> missing(source).ifPresent(all::add));
        sources.forEach(source -> insecure(source).ifPresent(all::add));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst().and(all.size() - 1));
    }

    private Optional<Notice> offline(Source source, int rows, Instant now) {
        if (!(source.state().cluster() instanceof ClusterState.Offline(Instant since, Problem why))) {
            return Optional.empty();
        }
        String clock = words.clock(since, now);
        return Optional.of(new Notice(
                Tone.OFFLINE,
                messages.text("banner.offline", source.name(), clock),
                messages.text("banner.offline.rows", rows, clock),
                ProblemWords.of(why, messages),
                true,
                0));
    }

    private Optional<Notice> stale(Source source, int rows, Instant now) {
        SourceState state = source.state();
        if (state.cluster() instanceof ClusterState.Offline
                || words.age(source, now).isEmpty()) {
            return Optional.empty();
        }
        Instant since = state.asOf().orElse(now);
        return Optional.of(new Notice(
                Tone.LOST,
                messages.text("banner.stale", source.name(), words.span(since, now)),
                messages.text("banner.stale.rows", rows, words.clock(since, now)),
                words.why(state),
                true,
                0));
    }

    private Optional<Notice> signedOut(Source source) {
        if (!(source.state().cluster() instanceof ClusterState.Denied(Problem problem))) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                Tone.FAILING,
                DenialWords.title(source.name(), problem, messages),
                DenialWords.next(problem, messages),
                ProblemWords.of(problem, messages),
                true,
                0));
    }

    private Optional<Notice> denied(Source source) {
        SourceState state = source.state();
        if (state.cluster() instanceof ClusterState.Denied) {
            return Optional.empty();
        }
        return state.denial()
                .map(why -> new Notice(
                        Tone.UNKNOWN,
                        messages.text("banner.denied", kindWord, source.name()),
                        messages.text("banner.denied.next", kindWord),
                        ProblemWords.of(why, messages),
                        false,
                        0));
    }

    /** What a list left out. */
    private Optional<Notice> missing(Source source) {
        List<String> problems = kinds.stream()
                .flatMap(kind -> source.link().problems(kind).stream())
                .map(problem -> ProblemWords.of(problem, messages))
                .toList();
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(
                        Tone.WARNING,
                        messages.text("banner.missing", source.name()),
                        problems.getFirst(),
                        String.join("\n", problems),
                        false,
                        0));
    }

    private Optional<Notice> insecure(Source source) {
        return source.cluster().insecure()
                ? Optional.of(new Notice(
                        Tone.WARNING,
                        messages.text("banner.insecure", source.name()),
                        messages.text("banner.insecure.next"),
                        "",
                        false,
                        0))
                : Optional.empty();
    }
}
