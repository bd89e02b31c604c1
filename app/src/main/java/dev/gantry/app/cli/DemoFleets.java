package dev.gantry.app.cli;

import dev.gantry.services.evening.EventClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The command line's way to the embedded fleet. Any thread. */
public interface DemoFleets {
    /** For where there is no fleet to open: refuses every wish. */
    DemoFleets NONE = new DemoFleets() {
        @Override
        public Prepared prepare(Wish wish) {
            throw new IllegalArgumentException("there is no demo fleet here");
        }

        @Override
        public void show(Prepared fleet, Optional<Pictures> pictures) {
            throw new UnsupportedOperationException("there is no window here");
        }

        @Override
        public Running running(Optional<Path> kubeconfig, Optional<Path> data) throws IOException {
            throw new IOException("no demo fleet runs here");
        }
    };

    /**
     * How a fleet is wanted.
     *
     * @param from HH:MM
     * @param port 0 for any that are free
     * @param changesPerSecond of pods, besides those of the evening
     * @param kinds files of custom kinds it serves besides its own
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
            double changesPerSecond,
            List<Path> kinds,
            Optional<Path> data) {}

    /**
     * Pictures of the tour's steps are wanted.
     *
     * @param folder where they are written
     * @param atOnce not to wait until the evening has brought something to see
     * @param taken told the file name of each as soon as it is written; any thread
     */
    record Pictures(Path folder, boolean atOnce, Consumer<String> taken) {}

    /**
     * Something that happened in a fleet; texts that say nothing are empty.
     *
     * @param time on the event clock
     * @param what as one word, such as {@code scaled-up}
     */
    record Happening(Instant time, String cluster, String kind, String what, String object, String detail) {}

    /** Another fleet lives in the folder and would lose its kubeconfigs. */
    final class FolderTaken extends IOException {
        private static final long serialVersionUID = 1;

        /** @param cause null where another process has it */
        public FolderTaken(Path folder, @Nullable Throwable cause) {
            super("a fleet already runs in " + folder + "; end it or give another --data", cause);
        }
    }

    /** A fleet whose address is known; it is served from {@link #begin} until it is closed. */
    interface Prepared extends AutoCloseable {
        /** Where it keeps what is its own, the window's settings too. */
        Path folder();

        Path kubeconfig();

        EventClock evening();

        /** Told of what happens, on the fleet's threads, so it may not wait. Before {@link #begin}. */
        void onHappening(Consumer<Happening> listener);

        /** Makes the fleet and starts its evening; returns when both are done. */
        void begin() throws IOException;

        @Override
        void close();
    }

    /**
     * @throws IllegalArgumentException for a wish that makes no fleet, with what to give instead
     * @throws FolderTaken where a fleet lives in the folder already
     * @throws IOException where a port is taken or a file cannot be read or written
     */
    Prepared prepare(Wish wish) throws IOException;

    /**
     * Opens the window on a prepared fleet, begins the fleet, and returns when the window was closed.
     *
     * @param pictures instead of a window on the screen, the tour is walked through without one
     * @throws UnsupportedOperationException where no window can be opened, with the reason
     * @throws IOException where the fleet cannot begin or a picture cannot be written
     */
    void show(Prepared fleet, Optional<Pictures> pictures) throws IOException, InterruptedException;

    /** A fleet that runs in another process. One thread. */
    interface Running extends AutoCloseable {
        /**
         * What it answers, row by row.
         *
         * @throws IllegalArgumentException for a wish that makes no sense, with what to give instead
         * @throws java.util.NoSuchElementException where what is named is not there
         * @throws IOException where it does not answer
         */
        List<Map<String, Object>> ask(String method, String path, Map<String, Object> body)
                throws IOException, InterruptedException;

        @Override
        void close();
    }

    /**
     * The fleet that runs in another process.
     *
     * @param kubeconfig of its administrator; empty for the one in its folder
     * @param data its folder; empty for the platform's
     * @throws IOException where none does, as far as its kubeconfig tells
     */
    Running running(Optional<Path> kubeconfig, Optional<Path> data) throws IOException;
}
