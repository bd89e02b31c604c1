package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What distinguishes the pods of daemon sets ({@code daemon/util}). Pure; any thread. */
final class DaemonPods {
    private static final String NODE = "node.kubernetes.io/";
    private static final List<String> NO_EXECUTE = List.of("not-ready", "unreachable");
    private static final List<String> NO_SCHEDULE =
            List.of("disk-pressure", "memory-pressure", "pid-pressure", "unschedulable");

    private DaemonPods() {}

    /** They stay on nodes whatever befalls these. */
    static void addTolerations(ObjectNode spec) {
        NO_EXECUTE.forEach(taint -> add(spec, taint, "NoExecute"));
        NO_SCHEDULE.forEach(taint -> add(spec, taint, "NoSchedule"));
        if (spec.path("hostNetwork").asBoolean(false)) {
            add(spec, "network-unavailable", "NoSchedule");
        }
    }

    private static void add(ObjectNode spec, String taint, String effect) {
        ObjectNode toleration = object("key", NODE + taint, "operator", "Exists", "effect", effect);
        ArrayNode all = array();
        for (JsonNode one : spec.path("tolerations")) {
            if (!one.equals(toleration)) {
                all.add(one);
            }
        }
        spec.set("tolerations", all.add(toleration));
    }

    /** Ties a pod to a node before the scheduler puts it there. */
    static void tie(ObjectNode spec, String node) {
        ObjectNode field = object("key", "metadata.name", "operator", "In", "values", array(node));
        ArrayNode terms = array();
        JsonNode given = spec.at("/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution");
        for (JsonNode term : given.path("nodeSelectorTerms")) {
            ObjectNode tied = (ObjectNode) term.deepCopy();
            tied.set("matchFields", array(field));
            terms.add(tied);
        }
        if (terms.isEmpty()) {
            terms.add(object("matchFields", array(field)));
        }
        ((ObjectNode) spec.withObject("/affinity/nodeAffinity"))
                .set("requiredDuringSchedulingIgnoredDuringExecution", object("nodeSelectorTerms", terms));
    }

    /** The node a pod is tied to, empty where it is none. */
    static String tiedTo(JsonNode spec) {
        JsonNode terms = spec.at("/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution")
                .path("nodeSelectorTerms");
        for (JsonNode field : terms.path(0).path("matchFields")) {
            if (field.path("key").asString("").equals("metadata.name")) {
                return field.path("values").path(0).asString("");
            }
        }
        return "";
    }
}
