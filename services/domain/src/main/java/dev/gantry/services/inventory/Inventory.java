package dev.gantry.services.inventory;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.events.Event;
import dev.gantry.services.nodes.Namespace;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.Pod;
import java.util.EnumMap;
import java.util.Map;

/** All tables of one cluster. Readers from any thread; each table has one writer at a time. */
public final class Inventory {
    private final ObjectTable<Pod> pods = new ObjectTable<>();
    private final ObjectTable<Node> nodes = new ObjectTable<>();
    private final ObjectTable<Event> events = new ObjectTable<>();
    private final ObjectTable<Namespace> namespaces = new ObjectTable<>();
    private final Map<Kind, ObjectTable<Workload>> workloads = new EnumMap<>(Kind.class);

    public Inventory() {
        for (Kind kind : Kind.values()) {
            switch (kind) {
                case POD, NODE, EVENT, NAMESPACE -> {}
                case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET, JOB, CRON_JOB ->
                    workloads.put(kind, new ObjectTable<>());
            }
        }
    }

    public ObjectTable<Pod> pods() {
        return pods;
    }

    public ObjectTable<Node> nodes() {
        return nodes;
    }

    public ObjectTable<Event> events() {
        return events;
    }

    public ObjectTable<Namespace> namespaces() {
        return namespaces;
    }

    /** One of the six workload kinds; any other is a mistake of the caller. */
    public ObjectTable<Workload> workloads(Kind kind) {
        ObjectTable<Workload> table = workloads.get(kind);
        if (table == null) {
            throw new IllegalArgumentException(kind + " is not a workload kind");
        }
        return table;
    }
}
