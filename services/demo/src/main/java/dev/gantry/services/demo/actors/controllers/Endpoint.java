package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.controllers.Service.Port;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One pod behind a service ({@code k8s.io/endpointslice}). Immutable; any thread.
 *
 * @param zone empty where its node has none
 */
record Endpoint(
        Key pod,
        String uid,
        String ip,
        String node,
        String zone,
        boolean isReady,
        boolean isServing,
        boolean isEnding) {
    /** Null where a pod is no part of a service: it is over, or has no address yet. */
    static @Nullable Endpoint of(Pod pod, Service service, @Nullable Node node) {
        if (pod.isOver() || pod.ip().isEmpty()) {
            return null;
        }
        boolean isEnding = pod.meta().isEnding();
        return new Endpoint(
                pod.key(),
                pod.uid(),
                pod.ip(),
                pod.node(),
                node == null ? "" : node.labels().getOrDefault("topology.kubernetes.io/zone", ""),
                service.publishesUnready() || pod.isReady() && !isEnding,
                pod.isReady(),
                isEnding);
    }

    /** As a slice has it. */
    static Endpoint read(JsonNode tree) {
        JsonNode conditions = tree.path("conditions");
        JsonNode pod = tree.path("targetRef");
        return new Endpoint(
                new Key(pod.path("namespace").asString(""), pod.path("name").asString("")),
                pod.path("uid").asString(""),
                tree.path("addresses").path(0).asString(""),
                tree.path("nodeName").asString(""),
                tree.path("zone").asString(""),
                conditions.path("ready").asBoolean(false),
                conditions.path("serving").asBoolean(false),
                conditions.path("terminating").asBoolean(false));
    }

    ObjectNode tree() {
        ObjectNode endpoint = object(
                "addresses",
                array(ip),
                "conditions",
                object("ready", isReady, "serving", isServing, "terminating", isEnding),
                "targetRef",
                object("kind", "Pod", "namespace", pod.namespace(), "name", pod.name(), "uid", uid));
        if (!node.isEmpty()) {
            endpoint.put("nodeName", node);
        }
        if (!zone.isEmpty()) {
            endpoint.put("zone", zone);
        }
        return endpoint;
    }

    /** The ports of a service on one pod; those the pod does not have are left out. */
    static List<Target> targets(Service service, Pod pod) {
        List<Target> targets = new ArrayList<>();
        for (Port port : service.ports()) {
            Integer number = port.target().matches("\\d+")
                    ? Integer.valueOf(port.target())
                    : pod.shape().ports().get(port.target() + "/" + port.protocol());
            if (number != null) {
                targets.add(new Target(port.name(), port.protocol(), number, port.appProtocol()));
            }
        }
        return targets;
    }

    /** Where a port of a service leads. */
    record Target(String name, String protocol, int number, String appProtocol) {
        static ArrayNode tree(List<Target> targets) {
            ArrayNode ports = array();
            for (Target target : targets) {
                ObjectNode port = object("name", target.name, "port", target.number, "protocol", target.protocol);
                if (!target.appProtocol.isEmpty()) {
                    port.put("appProtocol", target.appProtocol);
                }
                ports.add(port);
            }
            return ports;
        }
    }
}
