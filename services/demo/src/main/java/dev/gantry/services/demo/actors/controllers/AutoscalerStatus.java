package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.controllers.Autoscaler.Metric;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The status of an autoscaler as it becomes in one sync. One thread. */
final class AutoscalerStatus {
    private final ObjectNode before;
    private final ObjectNode status;
    private final ArrayNode metrics = array();
    private final String now;

    AutoscalerStatus(Autoscaler scaler, Beat beat) {
        this.before = scaler.status();
        this.status = before.deepCopy();
        this.now = Stamps.write(beat.stamp());
        status.put("observedGeneration", scaler.meta().generation());
        for (String field : new String[] {"currentReplicas", "desiredReplicas"}) {
            if (!status.has(field)) {
                status.put(field, 0);
            }
        }
    }

    /** The time of its transition stays where the status does. */
    void set(String type, String value, String reason, String message) {
        JsonNode old = Conditions.find(status, type);
        boolean isSame = old.path("status").asString("").equals(value);
        ObjectNode next = object(
                "type", type,
                "status", value,
                "lastTransitionTime", isSame ? old.path("lastTransitionTime").asString(now) : now,
                "reason", reason,
                "message", message);
        ArrayNode conditions = array();
        boolean isSet = false;
        for (JsonNode condition : status.path("conditions")) {
            boolean isThis = condition.path("type").asString("").equals(type);
            conditions.add(isThis ? next : condition);
            isSet |= isThis;
        }
        if (!isSet) {
            conditions.add(next);
        }
        status.set("conditions", conditions);
    }

    void metric(Metric metric, Recommendation measured) {
        ObjectNode current = object();
        if (metric.utilization() >= 0) {
            current.put("averageUtilization", measured.utilization());
        }
        current.put("averageValue", Quantity.write("cpu", measured.average()));
        metrics.add(object("type", "Resource", "resource", object("name", metric.name(), "current", current)));
        status.set("currentMetrics", metrics);
    }

    void current(int current) {
        status.put("currentReplicas", current);
    }

    void replicas(int current, int desired) {
        status.put("currentReplicas", current).put("desiredReplicas", desired);
    }

    void scaled() {
        status.put("lastScaleTime", now);
    }

    boolean isChanged() {
        return !status.equals(before);
    }

    ObjectNode patch() {
        return object("status", status);
    }
}
