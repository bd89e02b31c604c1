package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.Stored;
import dev.gantry.services.demo.strategy.InUse;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Reads from the store what services have: services are made so seldom that nothing is remembered. Any thread. */
final class ServicesInUse implements Supplier<InUse> {
    private final ObjectStore store;
    private final Documents documents;
    private final Kind services;

    ServicesInUse(ObjectStore store, Documents documents, Kind services) {
        this.store = store;
        this.documents = documents;
        this.services = services;
    }

    @Override
    public InUse get() {
        Set<String> addresses = new HashSet<>();
        Set<Integer> ports = new HashSet<>();
        for (Stored stored : store.list(services, null).objects()) {
            JsonNode spec = documents.tree(stored).path("spec");
            spec.path("clusterIPs").forEach(one -> addresses.add(one.asString()));
            spec.path("ports").forEach(one -> ports.add(one.path("nodePort").asInt(0)));
        }
        addresses.remove("None");
        return new InUse(addresses, ports);
    }
}
