package dev.gantry.tests.pictures;

import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ControlPlaneOptions;
import dev.gantry.tests.fleet.FleetSize;
import dev.gantry.tests.fleet.Seeder;
import dev.gantry.tests.network.Forwarder;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A real control plane under a context's name, and the network on the way to it.
 *
 * @param context the name it is shown under
 * @param network what the console reaches it through
 */
record Site(String context, ControlPlane plane, Forwarder network) implements AutoCloseable {
    /** Starts it without a single pod. */
    static Site empty(String context) throws IOException {
        ControlPlane plane = ControlPlane.start(ControlPlaneOptions.defaults());
        return new Site(context, plane, new Forwarder(plane.server()));
    }

    /** Starts it and writes a fleet of that size whose statuses are of a moment ago. */
    static Site with(String context, int nodes, int pods, int apps, long seed) throws IOException {
        Site site = empty(context);
        try {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            new Seeder(site.plane, new FleetSize(nodes, pods, apps, pods / 8, true, seed, now)).seed();
            return site;
        } catch (IOException | RuntimeException e) {
            site.close();
            throw e;
        }
    }

    String adminToken() {
        return plane.token(ApiUser.ADMIN);
    }

    /** The token of a user who may not list pods but in one namespace. */
    String ownerToken() {
        return plane.token(ApiUser.NAMESPACE_OWNER);
    }

    @Override
    public void close() throws IOException {
        network.close();
        plane.close();
    }
}
