package dev.gantry.services.sessions;

import dev.gantry.services.inventory.NamespacedName;
import java.util.List;

/**
 * What to run, and where. Immutable.
 *
 * @param container empty for the pod's only (or default) one
 * @param words the program and its arguments
 * @param hasInput whether anything will be sent to it
 * @param hasTerminal whether it has a terminal, which joins its output and its errors
 */
public record RemoteCommand(
        NamespacedName pod, String container, List<String> words, boolean hasInput, boolean hasTerminal) {
    public RemoteCommand {
        words = List.copyOf(words);
    }
}
