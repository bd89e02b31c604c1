package dev.gantry.services.demo.strategy;

import static dev.gantry.services.demo.strategy.Filling.absent;
import static dev.gantry.services.demo.strategy.Filling.empty;
import static dev.gantry.services.demo.strategy.Filling.has;
import static dev.gantry.services.demo.strategy.Filling.object;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server fills into services. Pure. */
final class ServiceDefaults {
    private static final int AFFINITY_SECONDS = 10_800;
    private static final Set<String> REACHED_FROM_OUTSIDE = Set.of("NodePort", "LoadBalancer");

    private ServiceDefaults() {}

    static void fill(ObjectNode service) {
        ObjectNode spec = object(service, "spec");
        empty(spec, "sessionAffinity", "None");
        affinity(spec);
        empty(spec, "type", "ClusterIP");
        for (JsonNode one : spec.path("ports")) {
            ObjectNode port = (ObjectNode) one;
            empty(port, "protocol", "TCP");
            JsonNode target = port.path("targetPort");
            if (!has(port, "targetPort")
                    || target.asString("").isEmpty()
                    || target.asString("").equals("0")) {
                port.set("targetPort", port.path("port"));
            }
        }
        String type = spec.path("type").asString();
        boolean hasExternalAddresses =
                type.equals("ClusterIP") && !spec.path("externalIPs").isEmpty();
        if (REACHED_FROM_OUTSIDE.contains(type) || hasExternalAddresses) {
            empty(spec, "externalTrafficPolicy", "Cluster");
        }
        if (REACHED_FROM_OUTSIDE.contains(type) || type.equals("ClusterIP")) {
            absent(spec, "internalTrafficPolicy", "Cluster");
        }
        if (type.equals("LoadBalancer")) {
            absent(spec, "allocateLoadBalancerNodePorts", true);
        }
    }

    private static void affinity(ObjectNode spec) {
        switch (spec.path("sessionAffinity").asString()) {
            case "None" -> spec.remove("sessionAffinityConfig");
            case "ClientIP" ->
                absent(object(object(spec, "sessionAffinityConfig"), "clientIP"), "timeoutSeconds", AFFINITY_SECONDS);
            default -> {}
        }
    }
}
