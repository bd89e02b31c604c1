package dev.gantry.services.demo.actors.controllers;

import java.util.OptionalDouble;

/** How busy pods are, as a metrics server tells. Called on the stage's thread. */
public interface Usage {
    /**
     * How much of the CPU it requests a pod uses: 1 is all of it. Empty where nothing is known of it yet.
     *
     * @param workload what the pod is one of
     * @param sharing pods of it that share its work now
     */
    OptionalDouble cpu(String namespace, String workload, String pod, int sharing);
}
