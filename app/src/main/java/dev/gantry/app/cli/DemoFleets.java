package dev.gantry.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The command line's way to the embedded fleet. Any thread. */
public interface DemoFleets {
    /** For where there is no fleet to open: refuses every wish. */
    DemoFleets NONE = wish -> {
        throw new IllegalArgumentException("there is no demo fleet here");
    };

    /**
     * How a fleet is wanted.
     *
     * @param from HH:MM
     * @param port 0 for any that are free
     * @param data where its kubeconfig goes; empty for the platform's folder
     */
    record Wish(
            int clusters,
            int nodes,
            int pods,
            long seed,
            double speed,
            String from,
            Optional<Path> night,
            int port,
            Optional<Path> data) {}

    /** A fleet that is served until it is closed. */
    interface Open extends AutoCloseable {
        Path kubeconfig();

        @Override
        void close();
    }

    /**
     * @throws IllegalArgumentException for a wish that makes no fleet, with what to give instead
     * @throws IOException where a port is taken or a file cannot be read or written
     */
    Open open(Wish wish) throws IOException;
}
