package dev.gantry.services.demo.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who may say yes or no to a request for a certificate, and how. Pure. */
final class Approvals {
    private static final Set<String> ANSWERS = Set.of("Approved", "Denied", "Failed");

    private Approvals() {}

    /** Takes over nothing but conditions, and stamps them. */
    static void prepare(ObjectNode next, ObjectNode old, String now) {
        JsonNode conditions = next.path("status").path("conditions").deepCopy();
        for (JsonNode one : conditions) {
            ObjectNode condition = (ObjectNode) one;
            Filling.absent(condition, "lastUpdateTime", now);
            Filling.absent(condition, "lastTransitionTime", since(condition, old, now));
        }
        Filling.keep("spec", next, old);
        Filling.keep("status", next, old);
        if (!conditions.isEmpty()) {
            Filling.object(next, "status").set("conditions", conditions);
        } else {
            Filling.object(next, "status").remove("conditions");
        }
    }

    private static String since(ObjectNode condition, ObjectNode old, String now) {
        for (JsonNode before : old.path("status").path("conditions")) {
            if (before.path("type").equals(condition.path("type"))
                    && before.path("status").equals(condition.path("status"))) {
                return before.path("lastTransitionTime").asString(now);
            }
        }
        return now;
    }

    static void check(Spot request, Spot old) {
        conditions(request.at("status.conditions"));
        for (String type : List.of("Approved", "Denied", "Failed")) {
            if (count(request, type) < count(old, type)) {
                request.at("status.conditions")
                        .forbidden("updates may not remove a condition of type " + GoValues.quoted(type));
            }
        }
    }

    private static void conditions(Spot conditions) {
        Set<String> types = new HashSet<>();
        for (Spot condition : conditions.items()) {
            Spot type = condition.at("type");
            if (type.isEmpty()) {
                type.required();
            }
            if (ANSWERS.contains(type.text())) {
                condition.at("status").oneOf("True");
            } else {
                condition.at("status").oneOf("False", "True", "Unknown");
            }
            boolean isTorn =
                    type.is("Approved") && types.contains("Denied") || type.is("Denied") && types.contains("Approved");
            if (isTorn) {
                conditions.invalid(GoValues.of(type.value()), "Approved and Denied conditions are mutually exclusive");
            }
            if (!types.add(type.text())) {
                type.duplicate();
            }
        }
    }

    /** The status may not be used to approve. */
    static void statusChanged(Spot request, Spot old) {
        check(request, old);
        for (String type : List.of("Approved", "Denied")) {
            if (count(request, type) > count(old, type)) {
                request.at("status.conditions")
                        .forbidden("updates may not add a condition of type " + GoValues.quoted(type));
            }
        }
    }

    private static long count(Spot request, String type) {
        return request.at("status.conditions").items().stream()
                .filter(condition -> condition.at("type").is(type))
                .count();
    }
}
