package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.kubernetes.decode.ApiStatus;
import dev.gantry.services.kubernetes.decode.WatchFrame;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.Pod;
import dev.gantry.tests.contracts.Reading.Listed;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The decoders against every kind the server serves, in both formats it serves them in. */
@WithControlPlane
class DecodersContractTest {
    private Reading reading;

    @BeforeEach
    void fill(ControlPlane plane) throws IOException {
        Zoo.in(plane);
        reading = new Reading(plane.api());
    }

    @ParameterizedTest
    @EnumSource
    void protobufAndJsonOfOneListGiveEqualRecords(Kind kind) throws IOException {
        equalLists(kind, Reading.type(kind));
    }

    private <T extends Resource> void equalLists(Kind kind, Class<T> type) throws IOException {
        String path = Zoo.PATHS.get(kind);
        Listed<T> binary = reading.list(kind, type, path, Reading.PROTOBUF);
        // The server renews a lease of its own now and then, so the second list must be of the first one's moment.
        String sameMoment = path + "?resourceVersionMatch=Exact&resourceVersion="
                + binary.result().version();
        Listed<T> json = reading.list(kind, type, sameMoment, Reading.JSON);

        assertTrue(binary.contentType().startsWith(Reading.PROTOBUF), binary.contentType());
        assertTrue(json.contentType().startsWith(Reading.JSON), json.contentType());
        assertFalse(binary.rows().isEmpty(), "the zoo has some of every kind");
        assertEqualRows(json.rows(), binary.rows());
        assertEquals(json.result(), binary.result());
        assertTrue(binary.result().complete());
        assertEquals(binary.rows().size(), binary.result().rows());
        assertTrue(binary.result().version() > 0);
    }

    @Test
    void theFirstEventsOfAWatchAreTheListInBothFormats() throws Exception {
        // The server ends each watch after a second: all are read at once.
        List<Callable<Kind>> checks = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            checks.add(() -> firstEventsAreTheList(kind, Reading.type(kind), Reading.PROTOBUF + ";stream=watch"));
            checks.add(() -> firstEventsAreTheList(kind, Reading.type(kind), Reading.JSON));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Kind> check : threads.invokeAll(checks)) {
                check.get();
            }
        }
    }

    private <T extends Resource> Kind firstEventsAreTheList(Kind kind, Class<T> type, String accept)
            throws IOException {
        String watch = Zoo.PATHS.get(kind) + "?watch=1&resourceVersion=0&timeoutSeconds=1";
        List<WatchFrame<T>> frames = reading.watch(kind, type, watch, accept);
        assertEqualRows(
                reading.list(kind, type, Zoo.PATHS.get(kind), Reading.PROTOBUF).rows(), objects(frames));
        return kind;
    }

    @ParameterizedTest
    @ValueSource(strings = {Reading.PROTOBUF + ";stream=watch", Reading.JSON})
    void aBookmarkMovesTheVersionAndEndsTheFirstEvents(String accept) throws IOException {
        String watch = "/api/v1/nodes?watch=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan"
                + "&allowWatchBookmarks=true&timeoutSeconds=1";
        List<WatchFrame<Node>> frames = reading.watch(Kind.NODE, Node.class, watch, accept);
        Listed<Node> list = reading.list(Kind.NODE, Node.class, Zoo.PATHS.get(Kind.NODE), Reading.PROTOBUF);

        WatchFrame.Bookmark<Node> end =
                (WatchFrame.Bookmark<Node>) frames.get(list.rows().size());
        assertTrue(end.initialEventsEnd());
        assertTrue(end.version()
                >= list.rows().stream().mapToLong(Node::version).max().orElseThrow());
    }

    @Test
    void aVersionTheServerForgotEndsTheWatchInBand(ControlPlane plane) throws IOException {
        plane.compactEtcd();
        for (String accept : List.of(Reading.PROTOBUF + ";stream=watch", Reading.JSON)) {
            String watch = "/api/v1/events?watch=1&resourceVersion=1&timeoutSeconds=5";
            List<WatchFrame<Event>> frames = reading.watch(Kind.EVENT, Event.class, watch, accept);

            assertEquals(1, frames.size());
            ApiStatus status = ((WatchFrame.Failed<Event>) frames.getFirst()).status();
            assertEquals(410, status.code());
            assertEquals("Expired", status.reason());
        }
    }

    private static <T extends Resource> List<T> objects(List<WatchFrame<T>> frames) {
        List<T> objects = new ArrayList<>();
        for (WatchFrame<T> frame : frames) {
            switch (frame) {
                case WatchFrame.Upserted<T>(T object) -> objects.add(object);
                case WatchFrame.Bookmark<T> _ -> {}
                default -> throw new AssertionError("an unexpected frame: " + frame);
            }
        }
        return objects;
    }

    private static <T extends Resource> void assertEqualRows(List<T> wanted, List<T> found) {
        List<T> left = sorted(wanted);
        List<T> right = sorted(found);
        assertEquals(left.size(), right.size());
        for (int i = 0; i < left.size(); i++) {
            assertEquals(left.get(i), right.get(i));
        }
    }

    private static <T extends Resource> List<T> sorted(List<T> rows) {
        return rows.stream()
                .sorted((one, other) -> one.uid().compareTo(other.uid()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void pagesAddUpToTheWholeList(Kind kind) throws IOException {
        addUp(kind, Reading.type(kind));
    }

    private <T extends Resource> void addUp(Kind kind, Class<T> type) throws IOException {
        List<T> rows = new ArrayList<>();
        String token = "";
        Listed<T> page;
        do {
            String query = "?limit=3" + (token.isEmpty() ? "" : "&continue=" + token);
            page = reading.list(kind, type, Zoo.PATHS.get(kind) + query, Reading.PROTOBUF);
            rows.addAll(page.rows());
            token = page.result().continueToken();
            boolean last = token.isEmpty();
            assertEquals(last, page.result().remaining() < 0, "remainingItemCount on all pages but the last");
        } while (!token.isEmpty());

        assertEqualRows(
                reading.list(kind, type, Zoo.PATHS.get(kind), Reading.PROTOBUF).rows(), rows);
    }

    @Test
    void aCustomResourceFallsBackToJsonWithItsItemsBeforeItsMetadata(ControlPlane plane) throws IOException {
        String path = "/apis/zoo.example.test/v1/pods";
        CustomPods.define(plane, path);
        String created = plane.api()
                .post("/apis/zoo.example.test/v1/namespaces/zoo/pods", """
                        {"apiVersion": "zoo.example.test/v1", "kind": "Pod", "metadata": {"name": "custom"},
                         "spec": {"nodeName": "zoo-ready", "containers": [{"name": "a", "image": "example.test/a:1"}]},
                         "status": {"phase": "Running", "containerStatuses": [
                            {"name": "a", "ready": true, "restartCount": 2, "state": {"running": {}}}]}}
                        """)
                .required();

        Listed<Pod> listed = reading.list(Kind.POD, Pod.class, path, Reading.PROTOBUF + "," + Reading.JSON);
        String body = plane.api().get(path).required();

        assertTrue(body.indexOf("\"items\"") < body.lastIndexOf("\"metadata\""), "what makes this list special");
        assertTrue(listed.contentType().startsWith(Reading.JSON), listed.contentType());
        assertEquals("Running", listed.rows().getFirst().status().word());
        assertEquals(2, listed.rows().getFirst().status().restarts());
        assertTrue(listed.result().version() >= version(created));
        assertEquals(406, plane.api().raw(path, Reading.PROTOBUF).code(), "protobuf alone is not to be had");
    }

    private static long version(String object) {
        return JsonMapper.shared()
                .readTree(object)
                .at("/metadata/resourceVersion")
                .asLong();
    }
}
