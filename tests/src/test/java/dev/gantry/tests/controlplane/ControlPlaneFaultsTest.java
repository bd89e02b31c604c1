package dev.gantry.tests.controlplane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The faults a control plane can be put into on purpose are real ones. */
@WithControlPlane(fresh = true)
class ControlPlaneFaultsTest {
    private static final String MAPS = "/api/v1/namespaces/default/configmaps";

    @Test
    void aRestartKeepsAddressAndData(ControlPlane plane) throws IOException {
        createMap(plane, "survivor");

        plane.stopApiServer();
        assertThrows(IOException.class, () -> plane.api().get("/version"));
        plane.startApiServer();

        assertEquals(200, plane.api().get(MAPS + "/survivor").code());
    }

    @Test
    void afterForgettingHistoryAnOldWatchGets410(ControlPlane plane) throws IOException {
        long old = version(plane);
        createMap(plane, "later");
        assertEquals("ADDED", firstEventSince(plane, old).path("type").asString());

        plane.forgetHistory();

        JsonNode event = firstEventSince(plane, old);
        assertEquals("ERROR", event.path("type").asString());
        assertEquals(410, event.at("/object/code").asInt());
    }

    @Test
    void compactionAloneEndsAnOldWatchOfEvents(ControlPlane plane) throws IOException {
        long old = version(plane);
        for (int i = 0; i < 3; i++) {
            createMap(plane, "one-more-" + i);
        }

        assertTrue(plane.compactEtcd() > old);

        String path = "/api/v1/events?watch=1&timeoutSeconds=5&resourceVersion=" + old;
        assertEquals(410, firstEvent(plane, path).at("/object/code").asInt());
    }

    @Test
    void aFrozenServerIsSilentAndGoesOnWhenThawed(ControlPlane plane) throws Exception {
        plane.freezeApiServer();
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                answer.complete(plane.api().get("/version").code());
            } catch (IOException e) {
                answer.completeExceptionally(e);
            }
        });
        assertThrows(TimeoutException.class, () -> answer.get(300, TimeUnit.MILLISECONDS));

        plane.thawApiServer();

        assertEquals(200, answer.get(30, TimeUnit.SECONDS));
        asking.join();
    }

    @Test
    void aRestoredEtcdGoesBackwards(ControlPlane plane) throws IOException {
        createMap(plane, "before");
        Path copy = plane.saveEtcd();
        String uid = uid(plane, "before");
        for (int i = 0; i < 20; i++) {
            createMap(plane, "after-" + i);
        }
        long ahead = version(plane);

        plane.restoreEtcd(copy);

        assertTrue(version(plane) < ahead, "resourceVersion went on instead of back");
        assertEquals(uid, uid(plane, "before"));
        assertEquals(404, plane.api().get(MAPS + "/after-1").code());
    }

    @Test
    void anEmptyEtcdStartsOver(ControlPlane plane) throws IOException {
        createMap(plane, "gone");
        for (int i = 0; i < 200; i++) {
            createMap(plane, "filler-" + i);
        }
        long ahead = version(plane);

        plane.restoreEmptyEtcd();

        assertTrue(version(plane) < ahead, "resourceVersion went on instead of back");
        assertEquals(404, plane.api().get(MAPS + "/gone").code());
        assertEquals(
                200,
                plane.api()
                        .get("/api/v1/namespaces/" + ControlPlane.OWNED_NAMESPACE)
                        .code());
    }

    private static void createMap(ControlPlane plane, String name) throws IOException {
        plane.api().post(MAPS, """
                {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "%s"}}
                """.formatted(name)).required();
    }

    private static String uid(ControlPlane plane, String name) throws IOException {
        return json(plane.api().get(MAPS + "/" + name).required())
                .at("/metadata/uid")
                .asString();
    }

    private static long version(ControlPlane plane) throws IOException {
        return Long.parseLong(json(plane.api().get(MAPS).required())
                .at("/metadata/resourceVersion")
                .asString());
    }

    private static JsonNode firstEventSince(ControlPlane plane, long version) throws IOException {
        return firstEvent(plane, MAPS + "?watch=1&timeoutSeconds=5&resourceVersion=" + version);
    }

    private static JsonNode firstEvent(ControlPlane plane, String path) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(plane.api().stream(path), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            return json(line == null ? "{\"type\": \"none\"}" : line);
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
