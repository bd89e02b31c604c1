package dev.gantry.app.demo;

import dev.gantry.app.DataFolder;
import dev.gantry.app.cli.DemoFleets;
import dev.gantry.services.demo.DemoFleet;
import dev.gantry.services.demo.DemoOptions;
import dev.gantry.services.demo.fleet.FleetSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Opens the fleet that lives inside this process. Named only where the demo is asked for. Any thread. */
public final class EmbeddedFleets implements DemoFleets {
    @Override
    public Open open(Wish wish) throws IOException {
        FleetSize size = new FleetSize(wish.clusters(), wish.nodes(), wish.pods(), wish.seed());
        DemoOptions options = DemoOptions.read(size, wish.speed(), wish.from(), wish.night(), wish.port());
        Path folder = wish.data().orElseGet(() -> DataFolder.platform().demo());
        DemoFleet fleet = DemoFleet.open(options, folder);
        return new Open() {
            @Override
            public Path kubeconfig() {
                return fleet.kubeconfig();
            }

            @Override
            public void close() {
                try {
                    fleet.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
