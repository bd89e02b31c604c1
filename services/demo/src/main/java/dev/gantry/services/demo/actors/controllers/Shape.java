package dev.gantry.services.demo.actors.controllers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a pod's spec says that controllers need; shared by the pods of one template. Immutable; any thread.
 *
 * @param ports numbers of named ports, by name and protocol
 * @param requests of all its containers, in thousandths, by resource
 * @param limits the same
 */
record Shape(
        Map<String, Integer> ports,
        Map<String, Long> requests,
        Map<String, Long> limits,
        List<Toleration> tolerations) {
    static Shape of(JsonNode spec) {
        Map<String, Integer> ports = new HashMap<>();
        for (JsonNode container : spec.path("containers")) {
            for (JsonNode port : container.path("ports")) {
                String protocol = port.path("protocol").asString("TCP");
                ports.putIfAbsent(
                        port.path("name").asString("") + "/" + protocol,
                        port.path("containerPort").asInt(0));
            }
        }
        return new Shape(
                Map.copyOf(ports), resources(spec, "requests"), resources(spec, "limits"), Toleration.of(spec));
    }

    /** What runs all the time is added up; what runs before it needs no more than the most of it. */
    private static Map<String, Long> resources(JsonNode spec, String kind) {
        Map<String, Long> sum = new TreeMap<>();
        Map<String, Long> most = new TreeMap<>();
        for (JsonNode container : spec.path("containers")) {
            add(container, kind, sum);
        }
        for (JsonNode container : spec.path("initContainers")) {
            if (container.path("restartPolicy").asString("").equals("Always")) {
                add(container, kind, sum);
            } else {
                container
                        .path("resources")
                        .path(kind)
                        .properties()
                        .forEach(one -> most.merge(one.getKey(), Quantity.milli(one.getValue()), Long::max));
            }
        }
        most.forEach((resource, amount) -> sum.merge(resource, amount, Long::max));
        return Map.copyOf(sum);
    }

    private static void add(JsonNode container, String kind, Map<String, Long> sum) {
        container
                .path("resources")
                .path(kind)
                .properties()
                .forEach(one -> sum.merge(one.getKey(), Quantity.milli(one.getValue()), Long::sum));
    }
}
