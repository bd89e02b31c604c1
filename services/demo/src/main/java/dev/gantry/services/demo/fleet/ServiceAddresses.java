package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;

import dev.gantry.services.demo.actors.Chance;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Gives the services a cluster begins with their addresses, each its own. One thread. */
final class ServiceAddresses {
    private final Set<String> given = new HashSet<>();

    /** Fills in what the server would have; a service that asked for no address gets none. */
    void give(ObjectNode service, Chance chance) {
        ObjectNode spec = (ObjectNode) service.withObject("/spec");
        if (!spec.has("clusterIP")) {
            String address = next(chance);
            spec.put("clusterIP", address).set("clusterIPs", array(address));
        }
        spec.set("ipFamilies", array("IPv4"));
        spec.put("ipFamilyPolicy", "SingleStack");
    }

    /** Above those that services made later are given first. */
    private String next(Chance chance) {
        String address;
        do {
            address = "10.96." + chance.between(1, 254) + "." + chance.between(1, 254);
        } while (!given.add(address));
        return address;
    }
}
