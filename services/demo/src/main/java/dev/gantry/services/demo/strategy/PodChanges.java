package dev.gantry.services.demo.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What may change in a pod that exists. Pure. */
final class PodChanges {
    private static final String ONLY = "pod updates may not change fields other than "
            + "`spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,"
            + "`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` "
            + "(allow it to be set to 1 if it was previously negative)\n";
    private static final List<String> CONTAINERS = List.of("containers", "initContainers");

    private PodChanges() {}

    static void changed(Spot pod, Spot old) {
        PodRules.pod(pod);
        Spot spec = pod.at("spec");
        Spot before = old.at("spec");
        for (String list : CONTAINERS) {
            if (spec.at(list).value().size() != before.at(list).value().size()) {
                spec.at(list).forbidden("pod updates may not add or remove containers");
                return;
            }
        }
        if (!deadline(spec.at("activeDeadlineSeconds"), before.at("activeDeadlineSeconds"))) {
            return;
        }
        tolerations(spec.at("tolerations"), before.at("tolerations"));
        gates(spec.at("schedulingGates"), before.at("schedulingGates"));
        if (!GoValues.same(fixed(spec.value(), before.value()), before.value())) {
            spec.forbidden(ONLY);
        }
    }

    /** False where nothing else is worth checking. */
    private static boolean deadline(Spot next, Spot old) {
        if (next.isSet() && old.isSet() && next.number() > old.number()) {
            next.invalid("must be less than or equal to previous value");
            return false;
        }
        if (!next.isSet() && old.isSet()) {
            next.invalid("must not update from a positive integer to nil value");
        }
        return true;
    }

    private static void tolerations(Spot next, Spot old) {
        for (JsonNode toleration : old.value()) {
            boolean isThere = false;
            for (JsonNode one : next.value()) {
                isThere |= GoValues.same(withoutSeconds(one), withoutSeconds(toleration));
            }
            if (!isThere) {
                next.forbidden("existing toleration can not be modified except its tolerationSeconds");
                return;
            }
        }
        PodRules.tolerations(next);
    }

    private static JsonNode withoutSeconds(JsonNode toleration) {
        ObjectNode copy = toleration.deepCopy().asObject();
        copy.remove("tolerationSeconds");
        return copy;
    }

    private static void gates(Spot next, Spot old) {
        Set<String> before = new HashSet<>();
        old.value().forEach(gate -> before.add(gate.path("name").asString()));
        for (Spot gate : next.items()) {
            String name = gate.at("name").text();
            if (!before.contains(name)) {
                gate.at("name").forbidden("only deletion is allowed, but found new scheduling gate '" + name + "'");
            }
        }
    }

    /** The new spec with what may change put back to what it was. */
    private static ObjectNode fixed(JsonNode next, JsonNode old) {
        ObjectNode fixed = next.deepCopy().asObject();
        for (String list : CONTAINERS) {
            if (fixed.get(list) instanceof ArrayNode containers) {
                for (int i = 0; i < containers.size(); i++) {
                    ((ObjectNode) containers.get(i))
                            .set("image", old.path(list).path(i).path("image"));
                }
            }
        }
        for (String field : List.of("activeDeadlineSeconds", "schedulingGates", "tolerations")) {
            Filling.keep(field, fixed, old.deepCopy().asObject());
        }
        return fixed;
    }

    /** Takes over from the new pod nothing but the resources of its containers. */
    static void prepareResize(ObjectNode next, ObjectNode old) {
        ObjectNode spec = old.path("spec").deepCopy().asObject();
        for (String list : CONTAINERS) {
            for (JsonNode container : spec.path(list)) {
                for (JsonNode wanted : next.path("spec").path(list)) {
                    if (wanted.path("name").equals(container.path("name"))) {
                        Filling.keep("resources", (ObjectNode) container, (ObjectNode) wanted);
                        Filling.keep("resizePolicy", (ObjectNode) container, (ObjectNode) wanted);
                    }
                }
            }
        }
        next.set("spec", spec);
        Filling.keep("status", next, old);
        for (String field : List.of("labels", "annotations", "finalizers", "ownerReferences")) {
            Filling.keep(field, (ObjectNode) next.path("metadata"), (ObjectNode) old.path("metadata"));
        }
    }

    /** A change through {@code resize}: amounts of cpu and memory only. */
    static void resized(Spot pod, Spot old) {
        PodRules.pod(pod);
        Spot spec = pod.at("spec");
        if (!PodRules.quality(spec.value()).equals(PodRules.quality(old.value().path("spec")))) {
            spec.invalid(
                    GoValues.of(pod.value().path("status").path("qosClass")),
                    "Pod QOS Class may not change as a result of resizing");
        }
        for (String list : CONTAINERS) {
            for (int i = 0; i < spec.at(list).value().size(); i++) {
                kept(
                        spec.at(list).item(i).at("resources"),
                        old.at("spec").at(list).item(i).at("resources"));
            }
        }
        if (!GoValues.same(
                withoutAmounts(spec.value()), withoutAmounts(old.value().path("spec")))) {
            spec.forbidden("only cpu and memory resources are mutable");
        }
    }

    private static void kept(Spot next, Spot old) {
        for (String list : List.of("requests", "limits")) {
            boolean isLess = old.value().path(list).properties().stream()
                    .anyMatch(amount -> !next.value().path(list).has(amount.getKey()));
            if (isLess) {
                next.at(list).forbidden("resource " + list + " cannot be removed");
            }
        }
    }

    private static ObjectNode withoutAmounts(JsonNode spec) {
        ObjectNode copy = spec.deepCopy().asObject();
        for (String all : CONTAINERS) {
            for (JsonNode container : copy.path(all)) {
                for (String list : List.of("requests", "limits")) {
                    if (container.path("resources").get(list) instanceof ObjectNode amounts) {
                        amounts.remove("cpu");
                        amounts.remove("memory");
                    }
                }
            }
        }
        return copy;
    }
}
