package dev.gantry.tests.actors;

import dev.gantry.services.demo.actors.FleetApi.Change;
import dev.gantry.services.demo.actors.FleetApi.Feed;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.tests.controlplane.ServerApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list and the watch after it. A poll reads as many events as the ledger says must come, and waits for no other, so
 * that the same writes are seen in the same beats whatever the speed of the server. One thread.
 */
final class WatchFeed implements Feed {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ServerApi server;
    private final Resource resource;
    private final String path;
    private final Ledger ledger;
    private @Nullable BufferedReader events;
    private long position;
    private int goneKnown;

    WatchFeed(ServerApi server, Resource resource, String path, Ledger ledger) {
        this.server = server;
        this.resource = resource;
        this.path = path;
        this.ledger = ledger;
    }

    @Override
    public void poll(Consumer<Change> eye) {
        try {
            if (events == null) {
                begin(eye);
                return;
            }
            List<String> gone = ledger.gone(resource);
            List<String> awaited = new ArrayList<>(gone.subList(goneKnown, gone.size()));
            goneKnown = gone.size();
            long revision = ledger.revision(resource);
            while (position < revision || !awaited.isEmpty()) {
                Change change = next(events);
                if (change.isDeletion()) {
                    awaited.remove(change.object().path("metadata").path("uid").asString());
                }
                eye.accept(change);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the watch of " + path + " broke", e);
        }
    }

    private void begin(Consumer<Change> eye) throws IOException {
        JsonNode list = JSON.readTree(server.get(path).required());
        position = revision(list);
        goneKnown = ledger.gone(resource).size();
        events = new BufferedReader(new InputStreamReader(
                server.stream(path + "?watch=true&resourceVersion=" + position), StandardCharsets.UTF_8));
        for (JsonNode item : list.path("items")) {
            ((ObjectNode) item).put("apiVersion", resource.apiVersion()).put("kind", resource.kind());
            eye.accept(new Change((ObjectNode) item, false));
        }
    }

    private Change next(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        if (line == null) {
            throw new IOException("it ended");
        }
        JsonNode event = JSON.readTree(line);
        String type = event.path("type").asString();
        if (type.equals("ERROR")) {
            throw new IOException(line);
        }
        ObjectNode object = (ObjectNode) event.path("object");
        position = Math.max(position, revision(object));
        return new Change(object, type.equals("DELETED"));
    }

    private static long revision(JsonNode object) {
        return Long.parseLong(object.path("metadata").path("resourceVersion").asString());
    }

    @Override
    public void close() {
        try {
            if (events != null) {
                events.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
