package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.api.LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * On which nodes a pod may be: its node name, selector, required affinity and tolerations. Immutable; any thread.
 *
 * @param name empty for any
 */
record NodeFit(String name, Map<String, String> selector, List<Predicate<Node>> terms, List<Toleration> tolerations) {
    /** @param spec of a pod */
    static NodeFit of(JsonNode spec) {
        JsonNode required =
                spec.path("affinity").path("nodeAffinity").path("requiredDuringSchedulingIgnoredDuringExecution");
        List<Predicate<Node>> terms = new ArrayList<>();
        for (JsonNode term : required.path("nodeSelectorTerms")) {
            terms.add(term(term));
        }
        Map<String, String> selector = spec.path("nodeSelector")
                .propertyStream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().asString("")));
        return new NodeFit(spec.path("nodeName").asString(""), selector, terms, Toleration.of(spec));
    }

    private static Predicate<Node> term(JsonNode term) {
        Predicate<Node> all = node -> true;
        ArrayNode sets = array();
        for (JsonNode one : term.path("matchExpressions")) {
            String operator = one.path("operator").asString("");
            if (operator.equals("Gt") || operator.equals("Lt")) {
                LabelSelector bound = LabelSelector.parse(one.path("key").asString("")
                        + (operator.equals("Gt") ? ">" : "<")
                        + one.path("values").path(0).asString("0"));
                all = all.and(node -> bound.test(node.labels()));
            } else {
                sets.add(one);
            }
        }
        Predicate<Map<String, String>> labels = LabelSelector.of(object("matchExpressions", sets));
        all = all.and(node -> labels.test(node.labels()));
        for (JsonNode one : term.path("matchFields")) {
            List<String> names = one.path("values")
                    .valueStream()
                    .map(value -> value.asString(""))
                    .toList();
            boolean isIn = one.path("operator").asString("").equals("In");
            all = all.and(node -> names.contains(node.name()) == isIn);
        }
        return all;
    }

    /** Whether its labels allow it, taints apart. */
    boolean matches(Node node) {
        boolean isNamed = name.isEmpty() || name.equals(node.name());
        return isNamed
                && node.labels().entrySet().containsAll(selector.entrySet())
                && (terms.isEmpty() || terms.stream().anyMatch(term -> term.test(node)));
    }

    boolean mayStart(Node node) {
        return matches(node) && node.taints().stream().filter(Taint::isHard).allMatch(this::tolerates);
    }

    /** Whether a pod that is there may stay. */
    boolean mayStay(Node node) {
        return matches(node)
                && node.taints().stream().filter(Taint::isNoExecute).allMatch(this::tolerates);
    }

    private boolean tolerates(Taint taint) {
        return tolerations.stream().anyMatch(one -> one.covers(taint));
    }
}
