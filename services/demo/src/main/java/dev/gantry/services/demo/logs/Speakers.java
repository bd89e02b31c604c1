package dev.gantry.services.demo.logs;

import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.controllers.Quantity;
import dev.gantry.services.demo.api.PodContainers;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Tells from a pod who speaks in the log of one of its containers. Any thread. */
final class Speakers {
    private static final long BYTES_A_MIB = 1L << 20;
    private static final long USUAL_LIMIT_MIB = 512;

    private final World world;
    private final Phrasebook book;
    private final Map<String, String> languages = new HashMap<>();

    Speakers(ClusterPlan plan, World world, Phrasebook book) {
        this.world = world;
        this.book = book;
        for (AppPlan app : plan.apps()) {
            languages.put(app.service().name(), app.service().language());
        }
    }

    Speaker of(JsonNode pod, String container) {
        JsonNode metadata = pod.path("metadata");
        JsonNode labels = metadata.path("labels");
        JsonNode spec = PodContainers.spec(pod, container);
        String image = spec.path("image").asString("");
        String component = labels.path("app.kubernetes.io/component").asString(container);
        // A pod is about its first container; the others are what they are in every pod.
        boolean isMain = pod.path("spec")
                .path("containers")
                .path(0)
                .path("name")
                .asString("")
                .equals(container);
        String service = isMain ? component : container;
        return new Speaker(
                metadata.path("uid").asString("") + "/" + container,
                new Speaker.Place(
                        metadata.path("name").asString(""),
                        pod.path("spec").path("nodeName").asString(""),
                        labels.path("live.example/team").asString("-")),
                labels.path("app.kubernetes.io/name").asString(container),
                service,
                image.substring(image.lastIndexOf(':') + 1),
                limitMib(spec),
                new Speaker.Manner(language(service), world.fateOf(image)));
    }

    private String language(String service) {
        if (service.equals("envoy") || service.equals("nginx")) {
            return service;
        }
        String usual = service.endsWith("train") ? "python" : "go";
        return languages.getOrDefault(service, book.hasTopic(service) ? usual : "go");
    }

    private static long limitMib(JsonNode container) {
        JsonNode limit = container.path("resources").path("limits").path("memory");
        return limit.isMissingNode() ? USUAL_LIMIT_MIB : Quantity.milli(limit) / 1000 / BYTES_A_MIB;
    }
}
