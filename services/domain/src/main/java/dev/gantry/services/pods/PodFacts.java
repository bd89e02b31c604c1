package dev.gantry.services.pods;

import java.util.List;

/**
 * What {@link PodStatusRules} reads of a pod, as a decoder finds it on the wire; lives only while the pod is decoded.
 * Absent strings are empty. Immutable; any thread.
 *
 * @param phase {@code status.phase}
 * @param reason {@code status.reason}
 * @param deleted epoch seconds of {@code metadata.deletionTimestamp}, or
 *     {@link dev.gantry.services.inventory.Meta#NO_TIME}
 * @param conditions of the status, in order; at least those of types PodScheduled, Initialized and Ready
 * @param shape what the spec says of its containers
 * @param initStatuses {@code status.initContainerStatuses}, in order
 * @param statuses {@code status.containerStatuses}, in order
 */
public record PodFacts(
        String phase,
        String reason,
        long deleted,
        List<Condition> conditions,
        Shape shape,
        List<ContainerFacts> initStatuses,
        List<ContainerFacts> statuses) {
    /** One condition: type, status ({@code True}, {@code False}, {@code Unknown}) and reason. */
    public record Condition(String type, String status, String reason) {}

    /**
     * The containers of a spec; the same for all pods of a template, so a decoder may share it.
     *
     * @param containers how many app containers
     * @param initContainers how many init containers, sidecars among them
     * @param sidecars names of the init containers with {@code restartPolicy: Always}
     */
    public record Shape(int containers, int initContainers, List<String> sidecars) {}
}
