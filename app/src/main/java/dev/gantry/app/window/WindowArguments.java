package dev.gantry.app.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options of a command line that opens the window. Immutable; any thread.
 *
 * @param contexts named with {@code --context}; empty to connect what was connected last time
 * @param training the window is opened to train a start-up cache: it closes itself once it was drawn
 */
public record WindowArguments(
        Optional<Path> kubeconfig, Optional<Path> data, List<String> contexts, boolean allContexts, boolean training) {
    private static final String TRAIN = "train-window";

    public WindowArguments {
        contexts = List.copyOf(contexts);
    }

    /** Whether these arguments ask for the window: none at all, or only its options. */
    public static boolean isForWindow(String... arguments) {
        return Parser.read(arguments).isPresent();
    }

    /**
     * The options read.
     *
     * @throws IllegalArgumentException when {@link #isForWindow} is false for them
     */
    public static WindowArguments of(String... arguments) {
        return Parser.read(arguments)
                .orElseThrow(() -> new IllegalArgumentException("Not the window's: " + List.of(arguments)));
    }

    /** The window on every cluster of a kubeconfig, keeping its data in a folder of its own. */
    static WindowArguments onAll(Path kubeconfig, Path data) {
        return new WindowArguments(Optional.of(kubeconfig), Optional.of(data), List.of(), true, false);
    }

    /** The same window on another kubeconfig, keeping its data elsewhere. */
    WindowArguments over(Path otherKubeconfig, Path otherData) {
        return new WindowArguments(
                Optional.of(otherKubeconfig), Optional.of(otherData), contexts, allContexts, training);
    }

    private static final class Parser {
        private final List<String> contexts = new ArrayList<>();
        private Optional<Path> kubeconfig = Optional.empty();
        private Optional<Path> data = Optional.empty();
        private boolean allContexts;
        private boolean training;

        static Optional<WindowArguments> read(String... arguments) {
            Parser parser = new Parser();
            for (int at = 0; at < arguments.length; at++) {
                String[] parts = arguments[at].split("=", 2);
                boolean inline = parts.length == 2;
                boolean wantsValue =
                        List.of("--kubeconfig", "--data", "--context").contains(parts[0]);
                if (wantsValue && !inline && at + 1 == arguments.length) {
                    return Optional.empty();
                }
                String value = inline ? parts[1] : wantsValue ? arguments[++at] : "";
                if (inline && !wantsValue || !parser.take(parts[0], value)) {
                    return Optional.empty();
                }
            }
            return Optional.of(parser.result());
        }

        private boolean take(String option, String value) {
            switch (option) {
                case "--kubeconfig" -> kubeconfig = Optional.of(Path.of(value));
                case "--data" -> data = Optional.of(Path.of(value));
                case "--context" -> contexts.add(value);
                case "--all-contexts" -> allContexts = true;
                case TRAIN -> training = true;
                default -> {
                    return false;
                }
            }
            return true;
        }

        private WindowArguments result() {
            return new WindowArguments(kubeconfig, data, contexts, allContexts, training);
        }
    }
}
