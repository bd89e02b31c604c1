package dev.gantry.services.demo.actors.machines;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a kubelet knows of one pod it runs. One thread. */
final class Run {
    final String namespace;
    final String name;
    final String uid;
    final String node;
    final List<Container> containers;
    final int graceSeconds;
    final Restart restart;
    Step step;
    int restarts;
    boolean isReady;
    Instant started = Instant.EPOCH;
    Instant created;

    /** How long its work takes on the event clock, null where that is left to chance. */
    @Nullable
    Duration lasting;

    /** How long its image takes to be pulled, on the event clock. */
    Duration pulling = Duration.ZERO;

    /** Its own or, on its machine's network, the machine's; empty before it has one. */
    String address = "";

    boolean isOnHost;

    /** How the main container ended last, null where it never did. */
    @Nullable
    Ending lastEnding;

    /** Why the main container waits for its image, null where it does not. */
    @Nullable
    Waiting waiting;

    /** Why containers beside the main one wait for their images, by name. */
    final Map<String, Waiting> refused = new LinkedHashMap<>();

    boolean haveAsidesBegun;

    /** Whether its pod was deleted. */
    boolean isGone;

    /** What becomes of the main container in this life, null where that is left to the fate of its image. */
    @Nullable
    Plan plan;

    /** When a container that ended is started again. */
    enum Restart {
        ALWAYS,
        ON_FAILURE,
        NEVER;

        boolean follows(int exitCode) {
            return this == ALWAYS || this == ON_FAILURE && exitCode != 0;
        }
    }

    /** What a kubelet says of a container that does not run. */
    record Waiting(String reason, String message) {}

    /**
     * A life that is known from its start.
     *
     * @param end by the event clock, null for none
     * @param unready why its readiness probe fails, empty where it does not
     */
    record Plan(@Nullable Instant end, int exitCode, String unready) {}

    /** Where a pod is on its way. */
    enum Step {
        /** Given to the node; nothing is written yet. */
        ASSIGNED,
        PULLING,
        /** Containers run, the readiness probe has not succeeded. */
        STARTING,
        RUNNING,
        /** The main container ended and waits to be started again. */
        BACKING_OFF,
        /** The image cannot be pulled. */
        PULL_FAILING,
        STOPPING,
        /** Its work is done, or it failed for good. */
        ENDED
    }

    /** One container of a pod. */
    record Container(String name, String image) {}

    /** An end of a container. */
    record Ending(int exitCode, String reason, String message, Instant started, Instant finished) {}

    Run(
            String namespace,
            String name,
            String uid,
            String node,
            List<Container> containers,
            int graceSeconds,
            Restart restart) {
        this.namespace = namespace;
        this.name = name;
        this.uid = uid;
        this.node = node;
        this.containers = List.copyOf(containers);
        this.graceSeconds = graceSeconds;
        this.restart = restart;
        this.step = Step.ASSIGNED;
        this.created = Instant.EPOCH;
    }

    /** Whether its work is done some time. */
    boolean isBatch() {
        return restart != Restart.ALWAYS;
    }

    /** Whether all containers are ready, not the main one alone. */
    boolean isPodReady() {
        return isReady && refused.isEmpty();
    }

    /** The container the pod is about. */
    Container main() {
        return containers.getFirst();
    }
}
