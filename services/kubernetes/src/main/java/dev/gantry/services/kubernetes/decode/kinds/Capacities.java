package dev.gantry.services.kubernetes.decode.kinds;

import dev.gantry.services.nodes.NodeCapacity;
import dev.gantry.services.units.Quantities;
import java.util.Map;
import java.util.TreeMap;

/** What a node can give, from {@code resource, quantity, …}. Pure; any thread. */
final class Capacities {
    private static final long UNSET = -1;

    static final NodeCapacity UNKNOWN = new NodeCapacity(UNSET, UNSET, UNSET, Map.of());

    private Capacities() {}

    /** Throws {@link NumberFormatException} where a quantity is none, naming it. */
    static NodeCapacity of(Words amounts) {
        long cpu = UNSET;
        long memory = UNSET;
        long pods = UNSET;
        Map<String, Long> extended = new TreeMap<>();
        for (int i = 0; i < amounts.size(); i += 2) {
            String name = amounts.array()[i];
            String quantity = amounts.array()[i + 1];
            switch (name) {
                case "cpu" -> cpu = Quantities.millis(quantity);
                case "memory" -> memory = Quantities.units(quantity);
                case "pods" -> pods = Quantities.units(quantity);
                case "ephemeral-storage" -> {}
                default -> {
                    if (!name.startsWith("hugepages-")) {
                        extended.put(name, Quantities.units(quantity));
                    }
                }
            }
        }
        return new NodeCapacity(cpu, memory, pods, Map.copyOf(extended));
    }
}
