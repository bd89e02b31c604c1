package dev.gantry.services.demo.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the containers of a pod ask for together (component-helpers' {@code resource}). Pure; any thread. */
final class PodResources {
    private PodResources() {}

    /** @param field {@code requests} or {@code limits} */
    static Map<String, Amount> sum(JsonNode spec, String field) {
        Map<String, Amount> sum = new TreeMap<>();
        spec.path("containers").forEach(container -> add(sum, of(container, field)));
        Map<String, Amount> sidecars = new TreeMap<>();
        Map<String, Amount> most = new TreeMap<>();
        for (JsonNode container : spec.path("initContainers")) {
            Map<String, Amount> own = of(container, field);
            Map<String, Amount> then = new TreeMap<>(sidecars);
            add(then, own);
            if (container.path("restartPolicy").asString("").equals("Always")) {
                add(sum, own);
                add(sidecars, own);
            }
            then.forEach((name, amount) -> most.merge(name, amount, Amount::orMore));
        }
        most.forEach((name, amount) -> sum.merge(name, amount, Amount::orMore));
        sum.putAll(Amount.all(spec.path("resources").path(field)));
        return sum;
    }

    static Map<String, Amount> of(JsonNode container, String field) {
        return Amount.all(container.path("resources").path(field));
    }

    /** Containers and those that come before them, in that order. */
    static List<JsonNode> containers(JsonNode spec) {
        List<JsonNode> all = new ArrayList<>();
        spec.path("containers").forEach(all::add);
        spec.path("initContainers").forEach(all::add);
        return all;
    }

    private static void add(Map<String, Amount> sum, Map<String, Amount> more) {
        more.forEach((name, amount) -> sum.merge(name, amount, Amount::plus));
    }
}
