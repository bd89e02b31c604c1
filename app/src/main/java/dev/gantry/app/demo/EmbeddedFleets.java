package dev.gantry.app.demo;

import dev.gantry.app.DataFolder;
import dev.gantry.app.cli.DemoFleets;
import dev.gantry.services.demo.DemoFleet;
import dev.gantry.services.demo.DemoOptions;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.evening.EventClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Prepares the fleet that lives inside this process. Named only where the demo is asked for. Any thread. */
public final class EmbeddedFleets {
    /** Held, as the JDK forgets the level of a logger nobody holds. */
    private static final Logger SERVER = Logger.getLogger("org.eclipse.jetty");

    /**
     * @throws IllegalArgumentException for a wish that makes no fleet, with what to give instead
     * @throws DemoFleets.FolderTaken where a fleet lives in the folder already
     * @throws IOException where a port is taken or a file cannot be written
     */
    public DemoFleets.Prepared prepare(DemoFleets.Wish wish) throws IOException {
        SERVER.setLevel(Level.WARNING);
        wish.night().ifPresent(file -> check("--night", file));
        wish.kinds().forEach(file -> check("--kinds", file));
        FleetSize size = new FleetSize(wish.clusters(), wish.nodes(), wish.pods(), wish.seed());
        DemoOptions options = DemoOptions.read(size, wish.speed(), wish.from(), wish.night(), wish.port())
                .withChangesPerSecond(wish.changesPerSecond())
                .withKinds(wish.kinds());
        Path folder = wish.data().orElseGet(() -> DataFolder.platform().demo());
        FolderLock lock = FolderLock.take(folder);
        try {
            return new Embedded(folder, lock, DemoFleet.prepare(options, folder));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void check(String option, Path file) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(option + ": " + file + " is a folder; name a file");
        }
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(option + ": " + file + " cannot be read");
        }
    }

    private static final class Embedded implements DemoFleets.Prepared {
        private final Path folder;
        private final FolderLock lock;
        private final DemoFleet fleet;
        private final FleetEvening evening;

        Embedded(Path folder, FolderLock lock, DemoFleet fleet) {
            this.folder = folder;
            this.lock = lock;
            this.fleet = fleet;
            this.evening = new FleetEvening(fleet.evening());
        }

        @Override
        public Path folder() {
            return folder;
        }

        @Override
        public Path kubeconfig() {
            return fleet.kubeconfig();
        }

        @Override
        public EventClock evening() {
            return evening;
        }

        @Override
        public void onHappening(Consumer<DemoFleets.Happening> listener) {
            fleet.onHappening(one -> listener.accept(new DemoFleets.Happening(
                    one.time().truncatedTo(ChronoUnit.SECONDS),
                    one.cluster(),
                    one.kind(),
                    one.what(),
                    one.object(),
                    one.detail())));
        }

        @Override
        public void begin() throws IOException {
            fleet.begin();
            evening.begun();
        }

        @Override
        public void close() {
            try (lock) {
                fleet.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
