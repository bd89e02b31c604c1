package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Graph.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How far the deletion of a namespace is, as its conditions tell ({@code status_condition_utils.go}). Pure. */
final class NamespaceConditions {
    private NamespaceConditions() {}

    static ArrayNode of(JsonNode before, List<Node> contents, Beat beat) {
        ObjectNode remaining = contents.isEmpty()
                ? said("False", "ContentRemoved", "All content successfully removed")
                : said("True", "SomeResourcesRemain", "Some resources are remaining: " + kinds(contents));
        String finalizers = finalizers(contents);
        ObjectNode held = finalizers.isEmpty()
                ? said("False", "ContentHasNoFinalizers", "All content-preserving finalizers finished")
                : said(
                        "True",
                        "SomeFinalizersRemain",
                        "Some content in the namespace has finalizers remaining: " + finalizers);
        ArrayNode conditions = array();
        add(
                conditions,
                before,
                "NamespaceDeletionDiscoveryFailure",
                said("False", "ResourcesDiscovered", "All resources successfully discovered"),
                beat);
        add(
                conditions,
                before,
                "NamespaceDeletionGroupVersionParsingFailure",
                said("False", "ParsedGroupVersions", "All legacy kube types successfully parsed"),
                beat);
        add(
                conditions,
                before,
                "NamespaceDeletionContentFailure",
                said("False", "ContentDeleted", "All content successfully deleted, may be waiting on finalization"),
                beat);
        add(conditions, before, "NamespaceContentRemaining", remaining, beat);
        add(conditions, before, "NamespaceFinalizersRemaining", held, beat);
        return conditions;
    }

    private static ObjectNode said(String status, String reason, String message) {
        return object("status", status, "reason", reason, "message", message);
    }

    private static void add(ArrayNode conditions, JsonNode before, String type, ObjectNode said, Beat beat) {
        JsonNode old = Conditions.find(before, type);
        boolean isSame =
                old.path("status").asString("").equals(said.path("status").asString());
        String since = isSame ? old.path("lastTransitionTime").asString("") : Stamps.write(beat.stamp());
        conditions.add(object(
                "type", type,
                "status", said.path("status"),
                "lastTransitionTime", since,
                "reason", said.path("reason"),
                "message", said.path("message")));
    }

    private static String kinds(List<Node> contents) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Node node : contents) {
            counts.merge(name(node.resource()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(one -> one.getKey() + " has " + one.getValue() + " resource instances")
                .collect(Collectors.joining(", "));
    }

    /** With a dot behind it even where there is no group. */
    private static String name(Resource resource) {
        int slash = resource.apiVersion().indexOf('/');
        return resource.plural() + "." + (slash < 0 ? "" : resource.apiVersion().substring(0, slash));
    }

    private static String finalizers(List<Node> contents) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Node node : contents) {
            node.finalizers().forEach(finalizer -> counts.merge(finalizer, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .map(one -> one.getKey() + " in " + one.getValue() + " resource instances")
                .collect(Collectors.joining(", "));
    }
}
