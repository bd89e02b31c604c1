package dev.gantry.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the shell cannot do or know by itself, given by whoever opens the window. FX thread.
 *
 * @param kubeconfigs the files that were looked for, for the case that they name no cluster
 * @param settingsFile where the settings are kept, to tell the user
 * @param copy puts text on the clipboard
 * @param fullScreen turns the full screen on or off
 * @param quit closes the window
 */
public record Host(
        List<Path> kubeconfigs, Path settingsFile, Consumer<String> copy, Runnable fullScreen, Runnable quit) {}
