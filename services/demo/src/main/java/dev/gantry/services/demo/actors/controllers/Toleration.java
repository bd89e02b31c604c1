package dev.gantry.services.demo.actors.controllers;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Which taints a pod bears. Immutable; any thread.
 *
 * @param seconds how long, -1 for ever
 */
record Toleration(String key, boolean isAnyValue, String value, String effect, long seconds) {
    /** @param spec of a pod */
    static List<Toleration> of(JsonNode spec) {
        List<Toleration> tolerations = new ArrayList<>();
        for (JsonNode one : spec.path("tolerations")) {
            tolerations.add(new Toleration(
                    one.path("key").asString(""),
                    one.path("operator").asString("").equals("Exists"),
                    one.path("value").asString(""),
                    one.path("effect").asString(""),
                    one.path("tolerationSeconds").asLong(-1)));
        }
        return List.copyOf(tolerations);
    }

    boolean covers(Taint taint) {
        boolean isKey = key.isEmpty() ? isAnyValue : key.equals(taint.key());
        boolean isEffect = effect.isEmpty() || effect.equals(taint.effect());
        return isKey && isEffect && (isAnyValue || value.equals(taint.value()));
    }
}
