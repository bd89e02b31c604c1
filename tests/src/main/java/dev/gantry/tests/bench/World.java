package dev.gantry.tests.bench;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ControlPlaneOptions;
import dev.gantry.tests.fleet.FleetSize;
import dev.gantry.tests.fleet.SeededFleet;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What benches share: the seeded server, started with the first that wants it. One thread. */
final class World implements AutoCloseable {
    private final Path root;
    private @Nullable ControlPlane plane;

    World(Path root) {
        this.root = root;
    }

    /** The checkout. */
    Path root() {
        return root;
    }

    /** 7,000 pods on 700 nodes behind a real API server. */
    ControlPlane plane() throws IOException {
        ControlPlane started = plane;
        if (started == null) {
            started = SeededFleet.start(FleetSize.eventNight(), ControlPlaneOptions.defaults());
            plane = started;
        }
        return started;
    }

    int pods() {
        return FleetSize.eventNight().pods();
    }

    @Override
    public void close() {
        if (plane != null) {
            plane.close();
        }
    }
}
