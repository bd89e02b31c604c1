package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What controllers keep of a pod. Immutable; any thread.
 *
 * @param meta without the revision
 * @param labels shared by pods that have the same
 * @param shape likewise
 * @param node empty while it has none
 * @param place the node, or the one it is tied to before it is there
 * @param restarts of the container that restarted most
 * @param cost what its annotation says about being deleted early
 * @param isTracked whether its job has not counted it yet
 */
record Pod(
        Meta meta,
        Map<String, String> labels,
        Shape shape,
        String node,
        String place,
        String ip,
        Phase phase,
        Readiness readiness,
        int restarts,
        int cost,
        boolean isTracked)
        implements Row {

    private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";

    /** In the order in which pods are given up. */
    enum Phase {
        PENDING,
        UNKNOWN,
        RUNNING,
        SUCCEEDED,
        FAILED;

        static Phase of(String text) {
            return switch (text) {
                case "Running" -> RUNNING;
                case "Succeeded" -> SUCCEEDED;
                case "Failed" -> FAILED;
                case "Unknown" -> UNKNOWN;
                default -> PENDING;
            };
        }
    }

    /**
     * Whether it is ready, and since when.
     *
     * @param stamp by the stamps of objects
     * @param since by the event clock
     */
    record Readiness(boolean isReady, Instant stamp, Instant since) {
        static final Readiness NOT = new Readiness(false, Instant.EPOCH, Instant.EPOCH);
    }

    static Pod of(Sighting sighting, @Nullable Pod before, Shared shared) {
        JsonNode object = sighting.object();
        JsonNode status = object.path("status");
        String node = shared.text(object.path("spec").path("nodeName").asString(""));
        Meta meta = Meta.of(object).unversioned();
        return new Pod(
                meta,
                shared.labels(object.path("metadata")),
                // Of what it tells nothing can change.
                before != null && before.uid().equals(meta.uid()) ? before.shape : shared.shape(object.path("spec")),
                node,
                node.isEmpty() ? shared.text(DaemonPods.tiedTo(object.path("spec"))) : node,
                status.path("podIP").asString(""),
                Phase.of(status.path("phase").asString("")),
                readiness(sighting, status, before),
                restarts(status),
                cost(object.path("metadata").path("annotations").path(DELETION_COST)),
                isTracked(object.path("metadata").path("finalizers")));
    }

    private static boolean isTracked(JsonNode finalizers) {
        return finalizers.valueStream().anyMatch(one -> one.asString("").equals(TrackedPods.FINALIZER));
    }

    private static Readiness readiness(Sighting sighting, JsonNode status, @Nullable Pod before) {
        JsonNode condition = Conditions.find(status, "Ready");
        if (!condition.path("status").asString("").equals("True")) {
            return Readiness.NOT;
        }
        Instant stamp = Stamps.read(condition.path("lastTransitionTime"));
        if (before != null && before.readiness.isReady && before.readiness.stamp.equals(stamp)) {
            return before.readiness;
        }
        return new Readiness(true, stamp, sighting.fleetTime(stamp));
    }

    private static int restarts(JsonNode status) {
        int most = 0;
        for (JsonNode container : status.path("containerStatuses")) {
            most = Math.max(most, container.path("restartCount").asInt(0));
        }
        return most;
    }

    private static int cost(JsonNode annotation) {
        try {
            return annotation.isString() ? Integer.parseInt(annotation.asString()) : 0;
        } catch (NumberFormatException e) {
            // The API server refuses it, so somebody else's server let it through: it counts as none, as there.
            return 0;
        }
    }

    /** Neither over nor on its way out. */
    boolean isActive() {
        return !isOver() && !meta.isEnding();
    }

    boolean isOver() {
        return phase == Phase.SUCCEEDED || phase == Phase.FAILED;
    }

    boolean isReady() {
        return readiness.isReady;
    }

    /** Whether it has been ready for so many seconds. */
    boolean isAvailable(int seconds, Instant fleet) {
        return isReady() && !readiness.since.plusSeconds(seconds).isAfter(fleet);
    }
}
