package dev.gantry.tests.readroad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.inventory.TableObserver;
import dev.gantry.services.pods.Pod;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.RevocableToken;
import dev.gantry.tests.controlplane.WithControlPlane;
import dev.gantry.tests.network.Forwarder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After every fault the table equals the server's list again, and meanwhile nobody is told otherwise. */
@WithControlPlane(fresh = true)
class HealingRoadTest {
    /** The bar is 10 s; the rest is for a machine with other work. */
    private static final Duration NOTICED = Duration.ofSeconds(14);

    private static final Duration HEALED = Duration.ofSeconds(30);
    private static final String PODS = "/api/v1/namespaces/default/pods";

    @TempDir
    Path folder;

    @Test
    void anApiServerThatStopsAndStarts(ControlPlane plane) throws IOException, ClusterFailure {
        create(plane, "restart-1");
        try (Road road = new Road(plane.kubeconfig(), "admin")) {
            road.live(Kind.POD, Kind.EVENT);
            plane.stopApiServer();
            road.awaitState(ClusterState.Stale.class, NOTICED);
            road.awaitFeed(Kind.POD, FeedState.Stale.class);
            assertTrue(names(road).contains("restart-1"), "rows stay");
            plane.startApiServer();
            road.awaitState(ClusterState.Live.class, HEALED);
            create(plane, "restart-2");
            awaitPod(road, "restart-2");
            road.awaitFeed(Kind.POD, FeedState.Live.class);
            assertEqualsServer(road);
        }
    }

    @Test
    void aFrozenApiServerIsNoticedAndThawed(ControlPlane plane) throws IOException, ClusterFailure {
        try (Road road = new Road(plane.kubeconfig(), "admin")) {
            road.live(Kind.POD);
            road.awaitState(ClusterState.Live.class);
            plane.freezeApiServer();
            try {
                road.awaitState(ClusterState.Stale.class, NOTICED);
                assertInstanceOf(FeedState.Stale.class, road.link().feed(Kind.POD));
            } finally {
                plane.thawApiServer();
            }
            road.awaitState(ClusterState.Live.class, HEALED);
            create(plane, "thawed");
            awaitPod(road, "thawed");
            assertEqualsServer(road);
        }
    }

    @Test
    void aNetworkThatFallsSilentIsNoticedAndHealed(ControlPlane plane) throws IOException, ClusterFailure {
        try (Forwarder network = new Forwarder(plane.server());
                Road road = new Road(network.through(plane.kubeconfig()), "admin")) {
            road.live(Kind.POD);
            road.awaitState(ClusterState.Live.class);
            network.fallSilent();
            create(plane, "unseen");
            road.awaitState(ClusterState.Stale.class, NOTICED);
            assertTrue(!names(road).contains("unseen"));
            network.heal();
            road.awaitState(ClusterState.Live.class, HEALED);
            awaitPod(road, "unseen");
            assertEqualsServer(road);
        }
    }

    @Test
    void aHistoryForgottenDuringAnOutageIsListedAnewWithoutFlicker(ControlPlane plane)
            throws IOException, ClusterFailure {
        create(plane, "old-1");
        create(plane, "old-2");
        try (Forwarder network = new Forwarder(plane.server());
                Road road = new Road(network.through(plane.kubeconfig()), "admin")) {
            road.live(Kind.POD);
            List<Change<Pod>> changes = record(road);
            network.refuse();
            road.awaitState(ClusterState.Stale.class, NOTICED);
            create(plane, "new-1");
            plane.api().delete(PODS + "/old-1?gracePeriodSeconds=0").required();
            plane.forgetHistory();
            network.heal();
            awaitPod(road, "new-1");
            assertEquals(1, changes.size(), "one change, the difference");
            assertEquals(List.of("new-1"), named(changes.getFirst().added()));
            assertEquals(List.of("old-1"), named(changes.getFirst().removed()));
            assertEquals(0, changes.getFirst().changed().size());
            assertEqualsServer(road);
        }
    }

    @Test
    void aRestoredEtcdIsNoticedAndListedAnew(ControlPlane plane) throws IOException, ClusterFailure {
        create(plane, "before-save");
        Path saved = plane.saveEtcd();
        for (int i = 0; i < 5; i++) {
            create(plane, "after-save-" + i);
        }
        try (Road road = new Road(plane.kubeconfig(), "admin")) {
            road.live(Kind.POD);
            long ahead = road.link().inventory().pods().snapshot().version();
            assertTrue(names(road).contains("after-save-4"));
            plane.restoreEtcd(saved);
            road.awaitRows(road.link().inventory().pods(), rows -> !names(road).contains("after-save-4"));
            assertTrue(names(road).contains("before-save"));
            assertTrue(road.link().inventory().pods().snapshot().version() < ahead);
            create(plane, "other-history");
            awaitPod(road, "other-history");
            assertEqualsServer(road);
        }
    }

    @Test
    void aRevokedTokenIsDeniedUntilItsFileIsRenewed(ControlPlane plane) throws IOException, ClusterFailure {
        RevocableToken token = plane.revocableToken();
        Path file = Files.writeString(folder.resolve("token"), token.value());
        String yaml = Files.readString(plane.kubeconfig()).replaceFirst("token: \\S+}", "tokenFile: " + file + "}");
        Path kubeconfig = Files.writeString(folder.resolve("config"), yaml);
        try (Road road = new Road(kubeconfig, "admin")) {
            road.live(Kind.POD);
            token.revoke();
            road.awaitState(ClusterState.Denied.class);
            road.awaitFeed(Kind.POD, FeedState.Stale.class);
            Files.writeString(file, plane.revocableToken().value());
            road.awaitState(ClusterState.Live.class);
            road.awaitFeed(Kind.POD, FeedState.Live.class);
            create(plane, "renewed");
            awaitPod(road, "renewed");
            assertEqualsServer(road);
        }
    }

    private static void create(ControlPlane plane, String name) throws IOException {
        plane.api().post(PODS, ReadRoadTest.pod(name)).required();
    }

    private static void awaitPod(Road road, String name) {
        road.awaitRows(road.link().inventory().pods(), rows -> names(road).contains(name));
    }

    private static TreeSet<String> names(Road road) {
        TreeSet<String> names = new TreeSet<>();
        road.link().inventory().pods().snapshot().forEach(pod -> names.add(pod.name()));
        return names;
    }

    private static void assertEqualsServer(Road road) throws ClusterFailure {
        assertEquals(List.of(), road.verify(Kind.POD).differences());
    }

    private static List<String> named(List<? extends Resource> objects) {
        return objects.stream().map(Resource::name).sorted().toList();
    }

    private static List<Change<Pod>> record(Road road) {
        List<Change<Pod>> changes = new CopyOnWriteArrayList<>();
        road.link().inventory().pods().subscribe(new TableObserver<>() {
            @Override
            public void present(Snapshot<Pod> snapshot) {}

            @Override
            public void changed(Change<Pod> change) {
                changes.add(change);
            }
        });
        return changes;
    }
}
