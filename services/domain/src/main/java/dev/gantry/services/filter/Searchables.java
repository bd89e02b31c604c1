package dev.gantry.services.filter;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.events.Event;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.Pod;
import java.time.Instant;

/**
 * What the filter sees of each kind: the object, its cluster's name and the time ages are taken at. Pure; any thread.
 */
public final class Searchables {
    private Searchables() {}

    public static Searchable of(Pod pod, String cluster, Instant now) {
        return new SearchablePod(pod, cluster, now);
    }

    public static Searchable of(Node node, String cluster, Instant now) {
        return new SearchableNode(node, cluster, now);
    }

    public static Searchable of(Workload workload, String cluster, Instant now) {
        return new SearchableWorkload(workload, cluster, now);
    }

    public static Searchable of(Event event, String cluster, Instant now) {
        return new SearchableEvent(event, cluster, now);
    }
}
