package dev.gantry.views.shell;

import dev.gantry.services.evening.EventClock;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the shell cannot do or know by itself, given by whoever opens the window. FX thread.
 *
 * @param kubeconfigs the files that were looked for, for the case that they name no cluster
 * @param settingsFile where the settings are kept, to tell the user
 * @param copy puts text on the clipboard
 * @param fullScreen turns the full screen on or off
 * @param quit closes the window
 * @param evening what is played before the user; null where life is not a play
 */
public record Host(
        List<Path> kubeconfigs,
        Path settingsFile,
        Consumer<String> copy,
        Runnable fullScreen,
        Runnable quit,
        @Nullable EventClock evening) {}
