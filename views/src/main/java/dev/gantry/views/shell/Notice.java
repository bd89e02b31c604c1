package dev.gantry.views.shell;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.StreamProblem;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.words.ProblemWords;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * Something the user must know that belongs to no page. Immutable; any thread.
 *
 * @param titleKey the message key of its title
 * @param problem what it is about; said in the language of the moment
 * @param details what a person who looks into it needs; empty for none, else it can be copied
 */
public record Notice(Tone tone, String titleKey, Problem problem, String details) {
    /** Something is not as the user left it. */
    public static Notice settings(Problem problem) {
        return new Notice(Tone.WARNING, "shell.notice.settings", problem, "");
    }

    /** A part of the kubeconfig cannot be used. */
    public static Notice kubeconfig(Problem problem) {
        return new Notice(Tone.WARNING, "shell.notice.kubeconfig", problem, "");
    }

    /** A table was found to differ from the server's list; the details are one difference a line. */
    static Notice difference(String cluster, List<String> differences) {
        return new Notice(
                Tone.FAILING, "shell.notice.bug", new StreamProblem.Differed(cluster), String.join("\n", differences));
    }

    /** Gantry itself went wrong. */
    public static Notice bug(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace, true));
        String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
        Original said = new Original(fault.getClass().getSimpleName() + message);
        return new Notice(Tone.FAILING, "shell.notice.bug", said, trace.toString());
    }

    String sentence(Messages messages) {
        return ProblemWords.of(problem, messages);
    }

    String title(Messages messages) {
        return messages.text(titleKey);
    }
}
