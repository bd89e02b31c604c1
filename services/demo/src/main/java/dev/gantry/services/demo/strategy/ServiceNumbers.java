package dev.gantry.services.demo.strategy;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Gives services addresses and ports of nodes that no other has; what a deleted one had is free again. Any thread: two
 * who ask at once are given different ones.
 */
final class ServiceNumbers {
    private static final String RANGE = "10.96.";
    private static final int FIRST_ADDRESS = 10;
    private static final int LAST_ADDRESS = 0xFFFE;
    private static final int FIRST_PORT = 30_000;
    private static final int LAST_PORT = 32_767;

    private final AtomicInteger address = new AtomicInteger(FIRST_ADDRESS);
    private final AtomicInteger port = new AtomicInteger(FIRST_PORT);
    private final Supplier<InUse> inUse;

    ServiceNumbers(Supplier<InUse> inUse) {
        this.inUse = inUse;
    }

    /** @throws IllegalStateException where all are given away */
    String nextAddress() {
        Set<String> used = inUse.get().addresses();
        for (int tried = FIRST_ADDRESS; tried <= LAST_ADDRESS; tried++) {
            int next = next(address, FIRST_ADDRESS, LAST_ADDRESS);
            String text = RANGE + (next >> 8) + "." + (next & 0xFF);
            if (!used.contains(text)) {
                return text;
            }
        }
        throw new IllegalStateException("no address of services is free; delete some services");
    }

    /** @throws IllegalStateException where all are given away */
    int nextPort() {
        Set<Integer> used = inUse.get().ports();
        for (int tried = FIRST_PORT; tried <= LAST_PORT; tried++) {
            int next = next(port, FIRST_PORT, LAST_PORT);
            if (!used.contains(next)) {
                return next;
            }
        }
        throw new IllegalStateException("no port of nodes is free; delete some services");
    }

    private static int next(AtomicInteger counter, int first, int last) {
        return counter.getAndUpdate(now -> now == last ? first : now + 1);
    }

    /** What a valid new service asks for must be free, and be there to be given. */
    void check(Spot service) {
        if (!service.problems().isEmpty()) {
            return;
        }
        InUse used = inUse.get();
        Spot spec = service.at("spec");
        Spot addresses = spec.at("clusterIPs");
        String asked = addresses.item(0).text();
        if (asked.contains(".") && !asked.startsWith(RANGE)) {
            refuse(
                    addresses,
                    "failed to allocate IP " + asked + ": the provided network does not match the current range");
        } else if (used.addresses().contains(asked)) {
            refuse(addresses, "failed to allocate IP " + asked + ": provided IP is already allocated");
        }
        spec.at("ports").items().forEach(one -> check(one.at("nodePort"), used));
    }

    private static void refuse(Spot addresses, String why) {
        addresses.invalid(GoValues.of(addresses.value()), why);
    }

    private static void check(Spot port, InUse used) {
        JsonNode number = port.value();
        if (number.asInt(0) == 0) {
            return;
        }
        if (number.asInt() < FIRST_PORT || number.asInt() > LAST_PORT) {
            port.invalid("provided port is not in the valid range. The range of valid ports is " + FIRST_PORT + "-"
                    + LAST_PORT);
        } else if (used.ports().contains(number.asInt())) {
            port.invalid("provided port is already allocated");
        }
    }
}
