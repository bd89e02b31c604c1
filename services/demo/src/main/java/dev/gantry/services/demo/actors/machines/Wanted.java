package dev.gantry.services.demo.actors.machines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A pod as the scheduler sees it. Immutable.
 *
 * @param scheduler whom it names to place it
 * @param app what pods it is spread away from are known by
 * @param containers how many, for the allocation's elements
 */
record Wanted(
        String namespace,
        String name,
        String uid,
        String scheduler,
        String app,
        Capacity capacity,
        Map<String, String> selector,
        List<Toleration> tolerations,
        int containers) {

    record Toleration(String key, String operator, String value, String effect) {
        boolean covers(Candidate.Taint taint) {
            return (key.isEmpty() || key.equals(taint.key()))
                    && (effect.isEmpty() || effect.equals(taint.effect()))
                    && (operator.equals("Exists") || value.equals(taint.value()));
        }
    }

    static Wanted of(ObjectNode pod) {
        JsonNode metadata = pod.path("metadata");
        JsonNode spec = pod.path("spec");
        Map<String, String> selector = new HashMap<>();
        spec.path("nodeSelector")
                .properties()
                .forEach(label -> selector.put(label.getKey(), label.getValue().asString()));
        addAffinity(spec, selector);
        List<Toleration> tolerations = new ArrayList<>();
        for (JsonNode one : spec.path("tolerations")) {
            tolerations.add(new Toleration(
                    one.path("key").asString(""),
                    one.path("operator").asString("Equal"),
                    one.path("value").asString(""),
                    one.path("effect").asString("")));
        }
        return new Wanted(
                metadata.path("namespace").asString(),
                metadata.path("name").asString(),
                metadata.path("uid").asString(),
                scheduler(pod),
                metadata.path("labels").path("app.kubernetes.io/name").asString(""),
                Capacity.ofPod(spec),
                selector,
                tolerations,
                spec.path("containers").size());
    }

    static String scheduler(ObjectNode pod) {
        return pod.path("spec").path("schedulerName").asString("default-scheduler");
    }

    /** The DaemonSet controller names a pod's machine by a required affinity. */
    private static void addAffinity(JsonNode spec, Map<String, String> selector) {
        JsonNode terms = spec.path("affinity")
                .path("nodeAffinity")
                .path("requiredDuringSchedulingIgnoredDuringExecution")
                .path("nodeSelectorTerms");
        for (JsonNode field : terms.path(0).path("matchFields")) {
            if (field.path("key").asString().equals("metadata.name")) {
                selector.put(
                        "kubernetes.io/hostname", field.path("values").path(0).asString());
            }
        }
    }

    boolean tolerates(Candidate.Taint taint) {
        return taint.effect().equals("PreferNoSchedule")
                || tolerations.stream().anyMatch(toleration -> toleration.covers(taint));
    }
}
