package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * What controllers have written of workloads all of whose pods run, so that they find nothing to do and nobody reads of
 * trouble before they looked. Pure.
 */
final class Statuses {
    private Statuses() {}

    /**
     * Of a deployment.
     *
     * @param set the newest of its sets
     * @param created when it became available
     * @param released when its newest set became so
     */
    static ObjectNode deployment(int pods, String set, Instant created, Instant released) {
        ObjectNode available = condition(
                "Available", "MinimumReplicasAvailable", "Deployment has minimum availability.", created, created);
        ObjectNode progressing = condition(
                "Progressing",
                "NewReplicaSetAvailable",
                "ReplicaSet \"" + set + "\" has successfully progressed.",
                created,
                released);
        ObjectNode status = counts(pods);
        status.put("updatedReplicas", pods).put("terminatingReplicas", 0);
        status.set("conditions", array(available, progressing));
        return status;
    }

    private static ObjectNode condition(String type, String reason, String message, Instant since, Instant updated) {
        return object(
                "type",
                type,
                "status",
                "True",
                "lastUpdateTime",
                Tree.time(updated),
                "lastTransitionTime",
                Tree.time(since),
                "reason",
                reason,
                "message",
                message);
    }

    static ObjectNode replicaSet(int pods) {
        ObjectNode status = counts(pods);
        return status.put("fullyLabeledReplicas", pods).put("terminatingReplicas", 0);
    }

    /** Without its revisions, which are objects that its controller makes. */
    static ObjectNode statefulSet(int pods) {
        ObjectNode status = counts(pods);
        return status.put("currentReplicas", pods).put("updatedReplicas", pods).put("collisionCount", 0);
    }

    private static ObjectNode counts(int pods) {
        return object("observedGeneration", 1, "replicas", pods, "readyReplicas", pods, "availableReplicas", pods);
    }

    static ObjectNode daemonSet(int pods) {
        return object(
                "observedGeneration",
                1,
                "desiredNumberScheduled",
                pods,
                "currentNumberScheduled",
                pods,
                "numberMisscheduled",
                0,
                "numberReady",
                pods,
                "numberAvailable",
                pods,
                "updatedNumberScheduled",
                pods);
    }
}
