package dev.gantry.services.demo.night;

import dev.gantry.services.demo.actors.World.Fate;
import java.time.Duration;

/** Something that happens in an evening. Immutable; any thread. An empty cluster means all of them. */
public sealed interface Act {
    /** How busy the platform becomes; 1 is what it is sized for. */
    record Load(double to, Duration over) implements Act {}

    /** The apps of a service get so many times their replicas. */
    record Scale(String cluster, String service, double times) implements Act {
        /** What becomes of so many. */
        int of(int replicas) {
            return (int) Math.max(1, Math.round(replicas * times));
        }
    }

    /** Machines come, or go where negative. */
    record Nodes(String cluster, String pool, int add, int waves, Duration over) implements Act {}

    /** A new version, and what becomes of it. */
    record Release(String cluster, String service, Fate fate) implements Act {}

    /** Back to the version before. */
    record Undo(String cluster, String service) implements Act {}

    /** The link of an edge room is down for a while. */
    record Cut(String room, Duration lasting) implements Act {}

    /** Jobs that want whole cards, each for so long once it has them. */
    record Train(String cluster, int jobs, int gpus, Duration lasting) implements Act {
        /** The same after a while. */
        Train left(Duration gone) {
            return new Train(cluster, jobs, gpus, lasting.minus(gone));
        }
    }

    /** Whether it concerns a cluster. */
    default boolean concerns(String name) {
        String cluster = switch (this) {
            case Scale scale -> scale.cluster;
            case Nodes nodes -> nodes.cluster;
            case Release release -> release.cluster;
            case Undo undo -> undo.cluster;
            case Train train -> train.cluster;
            case Load _, Cut _ -> "";
        };
        return cluster.isEmpty() || cluster.equals(name);
    }
}
