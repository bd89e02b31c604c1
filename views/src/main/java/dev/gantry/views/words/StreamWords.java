package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.StreamProblem;

/** Says why something is not followed right now. Pure but for the messages; any thread. */
final class StreamWords {
    private StreamWords() {}

    static String of(StreamProblem problem, Messages messages) {
        return switch (problem) {
            case StreamProblem.Cut(var scope, var why) ->
                messages.text("problem.stream.cut", scope(scope, messages), ProblemWords.inside(why, messages));
            case StreamProblem.ClosedAtOnce(var scope) ->
                messages.text("problem.stream.closed-at-once", scope(scope, messages));
            case StreamProblem.Silent(var scope, long seconds) ->
                messages.text("problem.stream.silent", scope(scope, messages), seconds);
            case StreamProblem.Expired(String plural) -> messages.text("problem.stream.expired", plural);
            case StreamProblem.Backwards(String cluster, String plural) ->
                messages.text("problem.stream.backwards", cluster, plural);
            case StreamProblem.Garbled(var what) ->
                messages.text("problem.stream.garbled", what.plural(), ProblemWords.inside(what, messages));
            case StreamProblem.Repeated(int times, var last) ->
                messages.text("problem.stream.repeated", times, ProblemWords.of(last, messages));
            case StreamProblem.Unversioned(String plural) -> messages.text("problem.stream.unversioned", plural);
            case StreamProblem.NotFollowed(String plural) -> messages.text("problem.stream.not-followed", plural);
            case StreamProblem.Differed(String cluster) -> messages.text("problem.stream.differed", cluster);
            case StreamProblem.Fault(var scope, Original(String bug)) ->
                messages.text("problem.stream.fault", scope(scope, messages), bug);
        };
    }

    private static String scope(StreamProblem.Scope scope, Messages messages) {
        return scope.namespace().isEmpty()
                ? scope.plural()
                : messages.text("problem.stream.scope", scope.plural(), scope.namespace());
    }
}
