package dev.gantry.tests.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ControlPlaneOptions;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the fleet's makers make is what a real server takes and gives back. */
@WithControlPlane
class SeededFleetTest {
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final int LEAST_BYTES = 12 * 1024;

    @Test
    void holdsTheFleetAskedForAndTheSameFromItsCopy() throws IOException {
        FleetSize size = FleetSize.small();
        List<String> first = podNames(size);

        assertEquals(size.pods(), first.size());
        assertEquals(first, podNames(size));
    }

    @Test
    void podsAreAsLargeAndAsOwnedAsRealOnes() throws IOException {
        try (ControlPlane plane = SeededFleet.start(FleetSize.small(), ControlPlaneOptions.defaults())) {
            JsonNode pods = list(plane, "/api/v1/pods");
            assertTrue(CHINESE.matcher(pods.toString()).find());

            Set<String> owners = new HashSet<>();
            for (String path :
                    List.of("apps/v1/replicasets", "apps/v1/statefulsets", "apps/v1/daemonsets", "batch/v1/jobs")) {
                list(plane, "/apis/" + path)
                        .forEach(owner -> owners.add(owner.at("/metadata/uid").asString()));
            }
            for (JsonNode pod : pods) {
                assertTrue(pod.toString().getBytes(StandardCharsets.UTF_8).length >= LEAST_BYTES);
                assertTrue(owners.contains(
                        pod.at("/metadata/ownerReferences/0/uid").asString()));
                assertTrue(pod.at("/metadata/managedFields").size() >= 2);
                int containers = pod.at("/spec/containers").size();
                assertTrue(containers == 2 || containers == 3);
            }
            assertEquals(FleetSize.small().nodes(), list(plane, "/api/v1/nodes").size());
            assertEquals(
                    FleetSize.small().events(), list(plane, "/api/v1/events").size());
        }
    }

    @Test
    void churnMakesExactlyTheChangesItReports(ControlPlane plane) throws IOException {
        Churner churner = new Churner(plane, "churn-count", 5);
        churner.prepare(16);
        List<Churner.Written> changes = Collections.synchronizedList(new ArrayList<>());

        Churner.Report report = churner.run(1_000, 200, changes::add);

        assertEquals(200, report.created() + report.patched() + report.deleted());
        assertEquals(200, changes.size());
        assertTrue(report.created() > 0 && report.patched() > report.created() && report.deleted() > 0);
        JsonNode left = list(plane, "/api/v1/namespaces/churn-count/pods");
        assertEquals(16 + report.created() - report.deleted(), left.size());
        assertAgrees(changes, left);
    }

    private static void assertAgrees(List<Churner.Written> changes, JsonNode left) {
        AtomicLong newest = new AtomicLong();
        changes.stream()
                .filter(change -> change.change() != Churner.Change.DELETED)
                .forEach(change -> newest.accumulateAndGet(change.version(), Math::max));
        Set<String> gone = changes.stream()
                .filter(change -> change.change() == Churner.Change.DELETED)
                .map(Churner.Written::uid)
                .collect(Collectors.toSet());
        for (JsonNode pod : left) {
            assertTrue(Long.parseLong(pod.at("/metadata/resourceVersion").asString()) <= newest.get());
            assertTrue(!gone.contains(pod.at("/metadata/uid").asString()));
        }
    }

    private static List<String> podNames(FleetSize size) throws IOException {
        List<String> names = new ArrayList<>();
        try (ControlPlane plane = SeededFleet.start(size, ControlPlaneOptions.defaults())) {
            for (JsonNode pod : list(plane, "/api/v1/pods")) {
                names.add(pod.at("/metadata/namespace").asString() + "/"
                        + pod.at("/metadata/name").asString());
            }
        }
        return names;
    }

    private static JsonNode list(ControlPlane plane, String path) throws IOException {
        return Json.parse(plane.api().get(path).required()).path("items");
    }
}
