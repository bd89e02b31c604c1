package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The conditions of a deployment as they become in one sync ({@code deployment/util}). One thread. */
final class RolloutConditions {
    private final List<ObjectNode> conditions;
    private final String now;

    RolloutConditions(List<ObjectNode> before, Beat beat) {
        conditions = new ArrayList<>(before);
        now = Stamps.write(beat.stamp());
    }

    /** Empty where there is none of that type. */
    String reason(String type) {
        return text(type, "reason");
    }

    private String text(String type, String field) {
        ObjectNode found = find(type);
        return found == null ? "" : found.path(field).asString("");
    }

    private @Nullable ObjectNode find(String type) {
        for (ObjectNode condition : conditions) {
            if (condition.path("type").asString("").equals(type)) {
                return condition;
            }
        }
        return null;
    }

    boolean has(String type) {
        return find(type) != null;
    }

    /** Leaves it as it is where status and reason are the same. */
    void set(String type, String status, String reason, String message) {
        if (!text(type, "status").equals(status) || !reason(type).equals(reason)) {
            replace(type, status, reason, message);
        }
    }

    /** Updates it in any case; the time of its transition stays where the status does. */
    void replace(String type, String status, String reason, String message) {
        ObjectNode before = find(type);
        ObjectNode condition = JsonNodeFactory.instance.objectNode();
        condition.put("type", type).put("status", status).put("lastUpdateTime", now);
        boolean isSame = before != null && before.path("status").asString("").equals(status);
        condition.put(
                "lastTransitionTime",
                isSame
                        ? Objects.requireNonNull(before)
                                .path("lastTransitionTime")
                                .asString(now)
                        : now);
        condition.put("reason", reason).put("message", message);
        remove(type);
        conditions.add(condition);
    }

    /** Takes over what a replica set says of itself. */
    void take(JsonNode condition) {
        String type = condition.path("type").asString("");
        if (text(type, "status").equals(condition.path("status").asString(""))
                && reason(type).equals(condition.path("reason").asString(""))) {
            return;
        }
        ObjectNode copy = (ObjectNode) condition.deepCopy();
        copy.put("lastUpdateTime", condition.path("lastTransitionTime").asString(now));
        remove(type);
        conditions.add(copy);
    }

    void remove(String type) {
        conditions.removeIf(condition -> condition.path("type").asString("").equals(type));
    }

    boolean isSame(List<ObjectNode> others) {
        return conditions.equals(others);
    }

    ArrayNode tree() {
        ArrayNode tree = JsonNodeFactory.instance.arrayNode();
        conditions.forEach(tree::add);
        return tree;
    }
}
