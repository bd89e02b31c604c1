package dev.gantry.services.demo.actors.controllers;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What keeps pods off a node. Immutable; any thread. */
record Taint(String key, String value, String effect) {
    static List<Taint> of(JsonNode node) {
        List<Taint> taints = new ArrayList<>();
        for (JsonNode one : node.path("spec").path("taints")) {
            taints.add(new Taint(
                    one.path("key").asString(""),
                    one.path("value").asString(""),
                    one.path("effect").asString("")));
        }
        return List.copyOf(taints);
    }

    boolean isNoExecute() {
        return effect.equals("NoExecute");
    }

    /** Whether it keeps pods from being put there at all. */
    boolean isHard() {
        return isNoExecute() || effect.equals("NoSchedule");
    }
}
