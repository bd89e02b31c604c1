package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.tests.contracts.CommandLine.Following;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code gantry get --watch}: what is there, then each change, over a real watch. */
@WithControlPlane
class WatchContractTest {
    private static final String NAMESPACE = "watched";
    private static final String PODS = "/api/v1/namespaces/" + NAMESPACE + "/pods";

    @BeforeEach
    void fill(ControlPlane plane) throws IOException {
        Zoo.in(plane);
        plane.api().post("/api/v1/namespaces", """
                {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "%s"}}
                """.formatted(NAMESPACE));
    }

    @Test
    void eachChangeIsALineAndARemovalIsMarked(ControlPlane plane) throws Exception {
        create(plane, "before", "red");
        try (Following watch = follow(plane, "get", "pods", "--watch", "-o", "json", "-n", NAMESPACE)) {
            assertEquals("before", watch.next().path("name").asString());

            create(plane, "during", "red");
            JsonNode added = watch.next();
            assertEquals("during", added.path("name").asString());
            assertEquals("Pending", added.path("status").asString());

            plane.api().patch(PODS + "/during/status", """
                    {"status": {"phase": "Running", "containerStatuses": [{"name": "a", "image": "x", "imageID": "",
                     "ready": true, "restartCount": 4, "state": {"running": {}}}]}}
                    """).required();
            JsonNode changed = watch.next();
            assertEquals("Running", changed.path("status").asString());
            assertEquals("1/1", changed.path("ready").asString());
            assertEquals(4, changed.path("restarts").asInt());
            assertFalse(changed.has("removed"));

            delete(plane, "during");
            JsonNode removed = watch.next();
            if (removed.path("status").asString().equals("Terminating") && !removed.has("removed")) {
                // The server marks a pod before it removes it; the two may come as one change.
                removed = watch.next();
            }
            assertEquals(added.path("uid"), removed.path("uid"));
            assertTrue(removed.path("removed").asBoolean(), removed.toString());
        } finally {
            delete(plane, "before");
        }
    }

    @Test
    void aRowThatNoLongerMatchesIsRemoved(ControlPlane plane) throws Exception {
        try (Following watch =
                follow(plane, "get", "pods", "--watch", "-o", "json", "-n", NAMESPACE, "-l", "colour=red")) {
            create(plane, "blue", "blue");
            create(plane, "chameleon", "red");
            JsonNode first = watch.next();
            assertEquals("chameleon", first.path("name").asString(), "the blue one is no match");

            plane.api()
                    .patch(PODS + "/chameleon", "{\"metadata\": {\"labels\": {\"colour\": \"blue\"}}}")
                    .required();
            JsonNode left = watch.next();
            assertEquals("chameleon", left.path("name").asString());
            assertTrue(left.path("removed").asBoolean(), left::toString);
        } finally {
            delete(plane, "blue");
            delete(plane, "chameleon");
        }
    }

    @Test
    void theWholeZooComesOnceBeforeAnythingChanges(ControlPlane plane) throws Exception {
        Set<String> wanted = new HashSet<>();
        Zoo.pods().forEach(pod -> wanted.add(pod.name()));
        Set<String> seen = new HashSet<>();
        try (Following watch = follow(plane, "get", "pods", "--watch", "-o", "json", "-n", Zoo.NAMESPACE)) {
            while (seen.size() < wanted.size()) {
                JsonNode row = watch.next();
                assertTrue(seen.add(row.path("name").asString()), row + " came twice");
            }
        }
        assertEquals(wanted, seen);
    }

    private static Following follow(ControlPlane plane, String... arguments) {
        return new CommandLine(plane.kubeconfig()).follow(arguments);
    }

    private static void create(ControlPlane plane, String name, String colour) throws IOException {
        plane.api().post(PODS, """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "%s", "labels": {"colour": "%s"}},
                 "spec": {"nodeName": "zoo-ready", "containers": [{"name": "a", "image": "example.test/a:1"}]}}
                """.formatted(name, colour)).required();
    }

    private static void delete(ControlPlane plane, String name) throws IOException {
        plane.api().delete(PODS + "/" + name + "?gracePeriodSeconds=0");
    }
}
