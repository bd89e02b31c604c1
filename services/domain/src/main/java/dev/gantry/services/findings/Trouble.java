package dev.gantry.services.findings;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.heat.Measure;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.Pod;
import java.util.List;

/** One thing that is wrong in a cluster and shows at many of its objects. Immutable; any thread. */
public sealed interface Trouble {
    /**
     * A rollout that does not get on.
     *
     * @param isOverdue its controller has given it up; else it goes on while pods of it fail
     * @param failing its pods that fail, none where something else holds it
     */
    record StuckRollout(Workload app, boolean isOverdue, List<Pod> failing) implements Trouble {}

    /**
     * An app with fewer pods available than wanted, although none of them fails, waits or starts.
     *
     * @param unready pods of it that run without being ready; the rest was never made
     */
    record ShortApp(Workload app, int unready) implements Trouble {}

    /**
     * A room several nodes of which do not answer.
     *
     * @param nodes in the room, those that answer too
     * @param pods on those that do not
     */
    record LateRoom(String room, List<Node> lost, int nodes, int pods) implements Trouble {}

    /**
     * A registry that images of several apps cannot be pulled from.
     *
     * @param pods that wait for them
     * @param apps whose pods these are
     */
    record RefusedPulls(String registry, List<Pod> pods, List<String> apps) implements Trouble {}

    /**
     * Node pools with nearly nothing left to ask for.
     *
     * @param pools the fullest first
     */
    record FullPools(List<FullPool> pools) implements Trouble {}

    /**
     * One of them.
     *
     * @param nodes of it that take pods
     * @param measure what there is least of
     * @param share asked for of what there is
     */
    record FullPool(String pool, int nodes, Measure measure, double share) {}
}
