package dev.gantry.views.shell;

import dev.gantry.resources.Messages;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.problems.Problem;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.words.ProblemWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A cluster's state in mark and words. Immutable; any thread.
 *
 * @param brief beside the mark where room is short; empty while live, as calm needs no word
 * @param word one or two words
 * @param sentence since when and why
 */
record ClusterWords(Tone tone, String brief, String word, String sentence) {
    static ClusterWords of(String cluster, ClusterState state, Instant now, ZoneId zone, Messages messages) {
        return switch (state) {
            case ClusterState.Idle idle ->
                new ClusterWords(
                        Tone.OFFLINE,
                        "",
                        messages.text("cluster.state.idle"),
                        messages.text("cluster.state.idle.detail", cluster));
            case ClusterState.Connecting(Instant since) -> {
                String span = messages.durations().span(Duration.between(since, now));
                yield new ClusterWords(
                        Tone.PROGRESSING,
                        "",
                        messages.text("cluster.state.connecting"),
                        messages.text("cluster.state.connecting.detail", cluster, span));
            }
            case ClusterState.Live(Instant since) -> {
                String clock = messages.durations().clock(since, now, zone);
                yield new ClusterWords(
                        Tone.HEALTHY,
                        "",
                        messages.text("cluster.state.live"),
                        messages.text("cluster.state.live.detail", cluster, clock));
            }
            case ClusterState.Stale(Instant since, Problem why) -> {
                String clock = messages.durations().clock(since, now, zone);
                String age = messages.durations().span(Duration.between(since, now));
                yield new ClusterWords(
                        Tone.LOST,
                        age,
                        messages.text("freshness.old", age),
                        messages.text("cluster.state.stale.detail", cluster, clock, ProblemWords.of(why, messages)));
            }
            case ClusterState.Offline(Instant since, Problem why) -> {
                String clock = messages.durations().clock(since, now, zone);
                yield new ClusterWords(
                        Tone.OFFLINE,
                        clock,
                        messages.text("freshness.offline", clock),
                        messages.text("cluster.state.offline.detail", cluster, clock, ProblemWords.of(why, messages)));
            }
            case ClusterState.Denied(Problem why) -> {
                String denied = messages.text("cluster.state.denied");
                yield new ClusterWords(
                        Tone.UNKNOWN,
                        denied,
                        denied,
                        messages.text("cluster.state.denied.detail", cluster, ProblemWords.of(why, messages)));
            }
        };
    }
}
