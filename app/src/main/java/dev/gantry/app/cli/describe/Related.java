package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ObjectReader.About;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.NamespacedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What belongs to an object but is kept in others: its pods, its endpoints, its events. Calls block. */
public interface Related {
    List<JsonNode> list(JsonQuery query) throws ClusterFailure;

    Optional<JsonNode> one(String kind, NamespacedName name) throws ClusterFailure;

    List<Event> events(About about) throws ClusterFailure;

    /** Asks the server the object came from. */
    static Related of(ObjectReader reader) {
        return new FromServer(reader);
    }

    /** Asks a server. */
    record FromServer(ObjectReader reader) implements Related {
        @Override
        public List<JsonNode> list(JsonQuery query) throws ClusterFailure {
            List<JsonNode> items = new ArrayList<>();
            for (String page : reader.jsonLists(query)) {
                JsonMapper.shared().readTree(page).path("items").forEach(items::add);
            }
            return items;
        }

        @Override
        public Optional<JsonNode> one(String kind, NamespacedName name) throws ClusterFailure {
            return reader.json(kind, name).map(JsonMapper.shared()::readTree);
        }

        @Override
        public List<Event> events(About about) throws ClusterFailure {
            return reader.eventsOf(about);
        }
    }
}
