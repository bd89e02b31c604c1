package dev.gantry.services.pods;

import dev.gantry.services.units.Quantities;
import java.util.HashMap;
import java.util.Map;

/**
 * What the scheduler reserves for a pod ({@code PodRequests} in {@code k8s.io/component-helpers/resource}, 1.36). CPU
 * in millicores, everything else in units; each amount is rounded away from zero before it is added. Pure; any thread.
 */
public final class RequestRules {
    private static final String CPU = "cpu";
    private static final String MEMORY = "memory";

    private RequestRules() {}

    /** Throws {@link NumberFormatException} where a quantity is none, naming it. */
    public static Requests of(ResourceFacts facts) {
        Map<String, Long> sum = new HashMap<>();
        for (Map<String, String> container : facts.containers()) {
            add(sum, amounts(container));
        }
        Map<String, Long> peak = new HashMap<>();
        Map<String, Long> sidecars = new HashMap<>();
        for (ResourceFacts.InitContainer init : facts.initContainers()) {
            Map<String, Long> requests = amounts(init.requests());
            if (init.sidecar()) {
                add(sum, requests);
                add(sidecars, requests);
            } else {
                add(requests, sidecars);
                requests.forEach((name, amount) -> peak.merge(name, amount, Math::max));
            }
        }
        peak.forEach((name, amount) -> sum.merge(name, amount, Math::max));
        amounts(facts.pod()).forEach((name, amount) -> {
            if (isPodLevel(name)) {
                sum.put(name, amount);
            }
        });
        add(sum, amounts(facts.overhead()));
        return toRequests(sum);
    }

    private static Requests toRequests(Map<String, Long> sum) {
        Long cpu = sum.remove(CPU);
        Long memory = sum.remove(MEMORY);
        sum.remove("ephemeral-storage");
        if (cpu == null && memory == null && sum.isEmpty()) {
            return Requests.NONE;
        }
        return new Requests(
                cpu == null ? Requests.UNSET : cpu, memory == null ? Requests.UNSET : memory, Map.copyOf(sum));
    }

    private static boolean isPodLevel(String name) {
        return name.equals(CPU) || name.equals(MEMORY) || name.startsWith("hugepages-");
    }

    private static Map<String, Long> amounts(Map<String, String> quantities) {
        Map<String, Long> amounts = new HashMap<>();
        quantities.forEach(
                (name, text) -> amounts.put(name, name.equals(CPU) ? Quantities.millis(text) : Quantities.units(text)));
        return amounts;
    }

    private static void add(Map<String, Long> into, Map<String, Long> more) {
        more.forEach((name, amount) -> into.merge(name, amount, Quantities::plus));
    }
}
