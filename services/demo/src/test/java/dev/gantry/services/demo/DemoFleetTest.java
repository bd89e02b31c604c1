package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.access.People;
import dev.gantry.services.demo.fleet.FleetSize;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fleet's ports and its evening, in small. */
class DemoFleetTest {
    @TempDir
    Path folder;

    private static DemoOptions options(int port) throws IOException {
        return DemoOptions.read(new FleetSize(1, 6, 20, 1), 10, "20:39", Optional.empty(), port);
    }

    private static int port(DemoFleet fleet) throws IOException {
        String config = Files.readString(fleet.kubeconfig());
        return Integer.parseInt(config.replaceAll("(?s).*https://127\\.0\\.0\\.1:(\\d+).*", "$1"));
    }

    @Test
    void whoKnocksBeforeTheFleetIsMadeWaitsInsteadOfBeingRefused() throws IOException {
        try (DemoFleet fleet = DemoFleet.prepare(options(0), folder)) {
            try (Socket early = new Socket(InetAddress.getLoopbackAddress(), port(fleet))) {
                fleet.begin();
                assertTrue(early.isConnected());
            }
        }
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingIsMade() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            DemoOptions options = options(taken.getLocalPort());
            assertThrows(BindException.class, () -> DemoFleet.prepare(options, folder));
            assertFalse(Files.exists(folder.resolve("kubeconfig")));
        }
    }

    @Test
    void aFleetClosedBeforeItBeganStaysClosed() throws IOException {
        DemoFleet fleet = DemoFleet.prepare(options(0), folder);
        int port = port(fleet);
        fleet.close();
        fleet.begin();
        assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    @Test
    void eachKubeconfigBeginsWhereItsUserMayDoSomething() throws IOException {
        DemoOptions options = DemoOptions.read(new FleetSize(3, 18, 90, 1), 10, "20:39", Optional.empty(), 0);
        try (DemoFleet fleet = DemoFleet.prepare(options, folder)) {
            String edge = fleet.clusters().stream()
                    .map(FleetCluster::plan)
                    .filter(plan -> !plan.site().rooms().isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .name();
            String engineer = Files.readString(folder.resolve("kubeconfig-edge-engineer"));
            assertTrue(engineer.contains("current-context: " + edge + "\n"), engineer);
            String owner = Files.readString(folder.resolve("kubeconfig-namespace-owner"));
            for (FleetCluster cluster : fleet.clusters()) {
                String namespace = People.owned(cluster.plan()).orElseThrow();
                assertTrue(owner.contains("namespace: " + namespace + "\n"), owner);
            }
            assertEquals(3, owner.split("namespace: ", -1).length - 1);
            assertFalse(Files.readString(fleet.kubeconfig()).contains("namespace: "));
        }
    }

    @Test
    void theEveningGoesForwardOnly() throws IOException {
        try (DemoFleet fleet = DemoFleet.prepare(options(0), folder)) {
            Evening evening = fleet.evening();
            evening.jump(LocalTime.of(21, 5));
            assertEquals(LocalTime.of(21, 5), evening.time());
            evening.jump(LocalTime.of(20, 0));
            assertEquals(LocalTime.of(21, 5), evening.time());
            assertEquals(LocalTime.of(17, 30), evening.scenes().getFirst().at());
        }
    }
}
