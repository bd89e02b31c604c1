package dev.gantry.services.inventory;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.events.Event;
import dev.gantry.services.nodes.Namespace;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.Pod;
import java.util.UUID;

/** One object of a hot kind as a compact, immutable record. Any thread. */
public sealed interface Resource permits Pod, Node, Namespace, Event, Workload {
    Meta meta();

    Kind kind();

    default UUID uid() {
        return meta().uid();
    }

    default long version() {
        return meta().version();
    }

    default String namespace() {
        return meta().at().namespace();
    }

    default String name() {
        return meta().at().name();
    }
}
