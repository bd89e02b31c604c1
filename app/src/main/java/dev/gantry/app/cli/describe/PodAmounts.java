package dev.gantry.app.cli.describe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a pod asks for and may use, by resource ({@code PodRequests} and {@code PodLimits} in
 * {@code k8s.io/component-helpers/resource}, 1.36). Pure.
 */
final class PodAmounts {
    private final JsonNode pod;
    private final String field;
    private final boolean actual;

    private PodAmounts(JsonNode pod, String field, boolean actual) {
        this.pod = pod;
        this.field = field;
        this.actual = actual;
    }

    /** @param actual whether what the kubelet has given the containers counts, as after a resize in place */
    static Map<String, Amount> requests(JsonNode pod, boolean actual) {
        PodAmounts amounts = new PodAmounts(pod, "requests", actual);
        Map<String, Amount> sum = amounts.sum();
        add(sum, read(pod.path("spec").path("overhead")));
        return sum;
    }

    /** @param actual as for requests */
    static Map<String, Amount> limits(JsonNode pod, boolean actual) {
        Map<String, Amount> sum = new PodAmounts(pod, "limits", actual).sum();
        read(pod.path("spec").path("overhead")).forEach((name, amount) -> {
            // Overhead on top of no limit would be a limit.
            if (sum.containsKey(name) && !sum.get(name).isZero()) {
                sum.merge(name, amount, Amount::plus);
            }
        });
        return sum;
    }

    private Map<String, Amount> sum() {
        JsonNode spec = pod.path("spec");
        Map<String, Amount> sum = new TreeMap<>();
        for (JsonNode container : spec.path("containers")) {
            add(sum, of(container, true));
        }
        Map<String, Amount> sidecars = new HashMap<>();
        Map<String, Amount> peak = new HashMap<>();
        for (JsonNode init : spec.path("initContainers")) {
            boolean sidecar = Json.text(init, "restartPolicy").equals("Always");
            Map<String, Amount> amounts = of(init, sidecar);
            if (sidecar) {
                add(sum, amounts);
                add(sidecars, amounts);
                most(peak, sidecars);
            } else {
                Map<String, Amount> together = new HashMap<>(amounts);
                add(together, sidecars);
                most(peak, together);
            }
        }
        most(sum, peak);
        read(spec.path("resources").path(field)).forEach((name, amount) -> {
            if (name.equals("cpu") || name.equals("memory") || name.startsWith("hugepages-")) {
                sum.put(name, amount);
            }
        });
        return sum;
    }

    /** The larger of what is wanted and what was given; only what was given where the node can never give more. */
    private Map<String, Amount> of(JsonNode container, boolean lasting) {
        Map<String, Amount> wanted = read(container.path("resources").path(field));
        JsonNode status = actual && lasting ? status(Json.text(container, "name")) : container.path("none");
        if (!status.path("resources").isObject()) {
            return wanted;
        }
        Map<String, Amount> effective = isInfeasible() ? new HashMap<>() : new HashMap<>(wanted);
        most(effective, read(status.path("resources").path(field)));
        if (field.equals("requests")) {
            most(effective, read(status.path("allocatedResources")));
        }
        return effective;
    }

    private JsonNode status(String container) {
        for (String kind : List.of("initContainerStatuses", "containerStatuses")) {
            for (JsonNode status : pod.path("status").path(kind)) {
                if (Json.text(status, "name").equals(container)) {
                    return status;
                }
            }
        }
        return pod.path("none");
    }

    private boolean isInfeasible() {
        for (JsonNode condition : pod.path("status").path("conditions")) {
            if (Json.text(condition, "type").equals("PodResizePending")) {
                return Json.text(condition, "reason").equals("Infeasible");
            }
        }
        return false;
    }

    static Map<String, Amount> read(JsonNode quantities) {
        Map<String, Amount> amounts = new HashMap<>();
        quantities
                .properties()
                .forEach(quantity -> amounts.put(
                        quantity.getKey(), Amount.of(quantity.getValue().asString(""))));
        return amounts;
    }

    static void add(Map<String, Amount> into, Map<String, Amount> more) {
        more.forEach((name, amount) -> into.merge(name, amount, Amount::plus));
    }

    private static void most(Map<String, Amount> into, Map<String, Amount> other) {
        other.forEach((name, amount) -> into.merge(name, amount, (a, b) -> b.compareTo(a) > 0 ? b : a));
    }
}
