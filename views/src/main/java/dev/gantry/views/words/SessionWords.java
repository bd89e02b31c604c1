package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.SessionProblem;

/**
 * Says why a command in a container did not run, or nobody knows how it ended. Pure but for the messages; any thread.
 */
final class SessionWords {
    private SessionWords() {}

    static String of(SessionProblem problem, Messages messages) {
        return switch (problem) {
            case SessionProblem.ReadOnly(String cluster) -> messages.text("problem.session.read-only", cluster);
            case SessionProblem.NotSwitched(String cluster, int code) ->
                messages.text("problem.session.not-switched", cluster, code);
            case SessionProblem.Cut(String cluster, var why) ->
                messages.text("problem.session.cut", cluster, ProblemWords.inside(why, messages));
            case SessionProblem.EndUntold(String cluster) -> messages.text("problem.session.end-untold", cluster);
            case SessionProblem.NotRun(var said) ->
                messages.text("problem.session.not-run", ProblemWords.inside(said, messages));
            case SessionProblem.PodEnded(String pod, String phase) ->
                messages.text("problem.session.pod-ended", pod, phase);
        };
    }
}
