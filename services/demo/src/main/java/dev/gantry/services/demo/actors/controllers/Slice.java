package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Endpoint.Target;
import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import dev.gantry.services.demo.api.LabelSelector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What controllers keep of an endpoint slice. Immutable; any thread.
 *
 * @param service it is a part of; empty where another controller keeps it
 * @param endpoints hashes of what it says of each pod, by uid
 */
record Slice(
        Meta meta, Map<String, String> labels, String service, List<Target> targets, Map<String, Integer> endpoints)
        implements Row {
    static final String MANAGED_BY = "endpointslice.kubernetes.io/managed-by";
    static final String MANAGER = "endpointslice-controller.k8s.io";
    static final String SERVICE = "kubernetes.io/service-name";

    static Slice of(Sighting sighting, @Nullable Slice before) {
        JsonNode object = sighting.object();
        Map<String, String> labels = LabelSelector.labels(object.path("metadata"));
        boolean isOwn = MANAGER.equals(labels.get(MANAGED_BY));
        Map<String, Integer> endpoints = new LinkedHashMap<>();
        for (JsonNode endpoint : object.path("endpoints")) {
            Endpoint read = Endpoint.read(endpoint);
            endpoints.put(read.uid(), read.hashCode());
        }
        List<Target> targets = new ArrayList<>();
        for (JsonNode port : object.path("ports")) {
            targets.add(new Target(
                    port.path("name").asString(""),
                    port.path("protocol").asString("TCP"),
                    port.path("port").asInt(0),
                    port.path("appProtocol").asString("")));
        }
        String service = isOwn ? labels.getOrDefault(SERVICE, "") : "";
        return new Slice(Meta.of(object), labels, service, List.copyOf(targets), endpoints);
    }
}
