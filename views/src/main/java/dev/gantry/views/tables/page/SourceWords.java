package dev.gantry.views.tables.page;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.units.Ages;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.tables.Source;
import dev.gantry.views.tables.SourceState;
import dev.gantry.views.words.NameLists;
import dev.gantry.views.words.ProblemWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How clusters stand, in marks and words of one language. Pure but for the messages; any thread. */
final class SourceWords {
    /** Younger than this, what is shown counts as now. */
    private static final Duration LIVE = Duration.ofSeconds(3);

    /** From this age on the clock time says more than a span. */
    private static final Duration BY_CLOCK = Duration.ofHours(2);

    private final Messages messages;
    private final ZoneId zone;

    SourceWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** One badge for all that are live, one for each that is not. */
    List<Badge> badges(List<Source> sources, Instant now) {
        List<Badge> differing = new ArrayList<>();
        List<String> live = new ArrayList<>();
        for (Source source : sources) {
            badge(source, now, sources.size() == 1).ifPresentOrElse(differing::add, () -> live.add(source.name()));
        }
        if (!live.isEmpty()) {
            String words = sources.size() == 1
                    ? messages.text("freshness.live")
                    : live.size() == 1
                            ? messages.text("freshness.cluster.live", live.getFirst())
                            : messages.text("freshness.clusters.live", live.size());
            differing.addFirst(new Badge(Tone.HEALTHY, words, NameLists.all(live, messages)));
        }
        return differing;
    }

    /** The badge of a cluster that is not live. */
    private Optional<Badge> badge(Source source, Instant now, boolean alone) {
        SourceState state = source.state();
        Optional<Instant> asOf = state.asOf();
        if (state.cluster() instanceof ClusterState.Offline(Instant since, Problem why)) {
            String words = clock(since, now);
            return Optional.of(
                    new Badge(Tone.OFFLINE, named("offline", alone, source, words), ProblemWords.of(why, messages)));
        }
        if (state.denial().isPresent()) {
            return Optional.of(new Badge(
                    Tone.UNKNOWN,
                    alone
                            ? messages.text("freshness.denied")
                            : messages.text("freshness.cluster.denied", source.name()),
                    ProblemWords.of(state.denial().get(), messages)));
        }
        if (asOf.isPresent()) {
            boolean fresh = Duration.between(asOf.get(), now).compareTo(LIVE) < 0;
            return fresh
                    ? Optional.empty()
                    : Optional.of(new Badge(Tone.LOST, named("old", alone, source, span(asOf.get(), now)), why(state)));
        }
        return state.isLoading() ? Optional.of(loading(source, alone)) : Optional.empty();
    }

    private String named(String word, boolean alone, Source source, String age) {
        return switch (word) {
            case "offline" ->
                alone
                        ? messages.text("freshness.offline", age)
                        : messages.text("freshness.cluster.offline", source.name(), age);
            default ->
                alone
                        ? messages.text("freshness.old", age)
                        : messages.text("freshness.cluster.old", source.name(), age);
        };
    }

    private Badge loading(Source source, boolean alone) {
        Progress progress = Progress.of(source.state().feeds().stream());
        int read = progress.read();
        int about = progress.about();
        String words;
        if (progress.isUnknown()) {
            words = alone
                    ? messages.text("freshness.connecting")
                    : messages.text("freshness.cluster.connecting", source.name());
        } else if (about > 0) {
            words = alone
                    ? messages.text("freshness.loading.about", read, about)
                    : messages.text("freshness.cluster.loading.about", source.name(), read, about);
        } else {
            words = alone
                    ? messages.text("freshness.loading", read)
                    : messages.text("freshness.cluster.loading", source.name(), read);
        }
        return new Badge(Tone.PROGRESSING, words, "");
    }

    /** How old a cluster's rows are, for its rows; empty while they are live. */
    String age(Source source, Instant now) {
        return source.state()
                .asOf()
                .map(since -> Duration.between(since, now))
                .filter(age -> age.compareTo(LIVE) >= 0)
                .map(age -> Ages.of(age.toSeconds()))
                .orElse("");
    }

    String span(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        return age.compareTo(BY_CLOCK) < 0 ? messages.durations().span(age) : clock(since, now);
    }

    String clock(Instant since, Instant now) {
        return messages.durations().clock(since, now, zone);
    }

    /** Why it is not live; empty where nobody knows of anything. */
    String why(SourceState state) {
        return switch (state.cluster()) {
            case ClusterState.Stale(Instant since, Problem why) -> ProblemWords.of(why, messages);
            case ClusterState.Offline(Instant since, Problem why) -> ProblemWords.of(why, messages);
            case ClusterState.Denied(Problem why) -> ProblemWords.of(why, messages);
            case ClusterState.Idle idle -> "";
            case ClusterState.Connecting connecting -> "";
            case ClusterState.Live live ->
                state.feeds().stream()
                        .flatMap(feed -> feed instanceof FeedState.Stale(Instant since, Problem why)
                                ? Stream.of(why)
                                : Stream.empty())
                        .findFirst()
                        .map(why -> ProblemWords.of(why, messages))
                        .orElse("");
        };
    }
}
