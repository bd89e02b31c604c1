package dev.gantry.app.cli.describe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The pods on a node and how much of it they have asked for. */
final class NodePods {
    private final Page page;
    private final Map<String, Amount> whole;

    NodePods(Page page, JsonNode node) {
        JsonNode status = node.path("status");
        this.page = page;
        this.whole = new TreeMap<>(
                PodAmounts.read(status.path(status.path("allocatable").isEmpty() ? "capacity" : "allocatable")));
    }

    void tell(List<JsonNode> pods) {
        page.field("Non-terminated Pods", "(" + pods.size() + " in total)");
        page.line(1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge");
        page.line(1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---");
        Map<String, Amount> requests = new TreeMap<>();
        Map<String, Amount> limits = new TreeMap<>();
        for (JsonNode pod : pods) {
            line(pod);
            PodAmounts.add(requests, PodAmounts.requests(pod, false));
            PodAmounts.add(limits, PodAmounts.limits(pod, false));
        }
        sums(requests, limits);
    }

    private void line(JsonNode pod) {
        Map<String, Amount> requests = PodAmounts.requests(pod, true);
        Map<String, Amount> limits = PodAmounts.limits(pod, true);
        page.line(
                1,
                String.join(
                        "\t",
                        Json.text(pod, "metadata", "namespace"),
                        Json.text(pod, "metadata", "name"),
                        "",
                        part("cpu", requests),
                        part("cpu", limits),
                        part("memory", requests),
                        part("memory", limits),
                        page.age(pod, "metadata", "creationTimestamp")));
    }

    private void sums(Map<String, Amount> requests, Map<String, Amount> limits) {
        page.line(0, "Allocated resources:");
        page.line(1, "(Total limits may be over 100 percent, i.e., overcommitted.)");
        page.line(1, "Resource\tRequests\tLimits");
        page.line(1, "--------\t--------\t------");
        for (String name : List.of("cpu", "memory", "ephemeral-storage")) {
            page.line(1, name + "\t" + part(name, requests) + "\t" + part(name, limits));
        }
        for (String name : whole.keySet()) {
            if (name.startsWith("hugepages-")) {
                page.line(1, name + "\t" + part(name, requests) + "\t" + part(name, limits));
            }
        }
        for (String name : whole.keySet()) {
            if (isExtended(name)) {
                page.line(1, name + "\t" + amount(name, requests) + "\t" + amount(name, limits));
            }
        }
    }

    private static boolean isExtended(String name) {
        return switch (name) {
            case "cpu", "memory", "ephemeral-storage", "pods" -> false;
            default -> !name.startsWith("hugepages-");
        };
    }

    private String part(String name, Map<String, Amount> amounts) {
        Amount amount = amount(name, amounts);
        Amount all = whole.getOrDefault(name, Amount.ZERO);
        return amount + " (" + amount.percentOf(all, name.equals("cpu") ? 3 : 0) + "%)";
    }

    private static Amount amount(String name, Map<String, Amount> amounts) {
        return amounts.getOrDefault(name, Amount.ZERO);
    }
}
