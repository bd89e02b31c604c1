package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.kubernetes.http.ApiRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads objects of any kind as the server's JSON. Blocks; any thread. */
final class WholeObjects {
    private static final String NAMES_ONLY =
            "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io," + ApiRequest.JSON;
    /** As kubectl's {@code --chunk-size}. */
    private static final int PAGE = 500;

    private final OneOff asks;
    private final Discovery discovery;

    WholeObjects(OneOff asks) {
        this.asks = asks;
        this.discovery = new Discovery(asks);
    }

    Optional<String> one(String kind, NamespacedName name) throws ClusterFailure {
        return asks.text(discovery.find(kind).path(name.namespace(), name.name()));
    }

    List<String> lists(JsonQuery query) throws ClusterFailure {
        List<String> pages = new ArrayList<>();
        read(query, ApiRequest.JSON, page -> pages.add(page.toString()));
        return pages;
    }

    List<String> names(String kind, String namespace) throws ClusterFailure {
        List<String> names = new ArrayList<>();
        read(
                new JsonQuery(kind, namespace, "", ""),
                NAMES_ONLY,
                page -> page.path("items")
                        .forEach(item ->
                                names.add(item.path("metadata").path("name").asString(""))));
        names.sort(String::compareTo);
        return names;
    }

    private void read(JsonQuery query, String accept, Consumer<JsonNode> pages) throws ClusterFailure {
        String path = discovery.find(query.kind()).path(query.namespace());
        String next = "";
        do {
            String target = Targets.of(path)
                    .with("labelSelector", query.labels())
                    .with("fieldSelector", query.fields())
                    .with("limit", PAGE)
                    .with("continue", next)
                    .toString();
            JsonNode page = asks.json(target, accept);
            // Go writes an empty list that was never made as null.
            if (!page.path("items").isArray() && !page.path("items").isNull()) {
                throw asks.noList(target);
            }
            pages.accept(page);
            next = page.path("metadata").path("continue").asString("");
        } while (!next.isEmpty());
    }
}
