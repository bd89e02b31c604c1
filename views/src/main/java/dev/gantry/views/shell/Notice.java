package dev.gantry.views.shell;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.Tone;
import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * Something the user must know that belongs to no page. Immutable; any thread.
 *
 * @param titleKey the message key of its title
 * @param sentence ready to show
 * @param details what a person who looks into it needs; empty for none, else it can be copied
 */
public record Notice(Tone tone, String titleKey, String sentence, String details) {
    /** Something is not as the user left it; the sentence says what was done about it. */
    public static Notice settings(String sentence) {
        return new Notice(Tone.WARNING, "shell.notice.settings", sentence, "");
    }

    /** A part of the kubeconfig cannot be used. */
    public static Notice kubeconfig(String sentence) {
        return new Notice(Tone.WARNING, "shell.notice.kubeconfig", sentence, "");
    }

    /** Gantry itself went wrong. */
    public static Notice bug(Throwable fault) {
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace, true));
        String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
        return new Notice(
                Tone.FAILING, "shell.notice.bug", fault.getClass().getSimpleName() + message, trace.toString());
    }

    String title(Messages messages) {
        return messages.text(titleKey);
    }
}
