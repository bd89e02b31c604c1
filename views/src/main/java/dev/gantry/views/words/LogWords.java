package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.LogProblem;

/** Says why there is no log to choose. Pure but for the messages; any thread. */
final class LogWords {
    private LogWords() {}

    static String of(LogProblem problem, Messages messages) {
        return switch (problem) {
            case LogProblem.NotThere(String kind, String name, String namespace) ->
                messages.text("problem.log.not-there", kind, name, namespace);
            case LogProblem.WithoutPods(String target) -> messages.text("problem.log.without-pods", target);
            case LogProblem.NoPodsNow(String target) -> messages.text("problem.log.no-pods-now", target);
            case LogProblem.NoSuchContainer(String container, String pod, String known) ->
                messages.text("problem.log.no-such-container", container, pod, known);
        };
    }
}
