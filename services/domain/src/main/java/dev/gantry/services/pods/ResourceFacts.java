package dev.gantry.services.pods;

import java.util.List;
import java.util.Map;

/**
 * What {@link RequestRules} reads of a pod's spec; quantities as the server wrote them, by resource name. Lives only
 * while the pod is decoded. Immutable; any thread.
 *
 * @param containers the app containers' requests
 * @param initContainers in the order of the spec, sidecars among them
 * @param pod {@code spec.resources.requests}, empty where the pod has none of its own
 * @param overhead {@code spec.overhead}
 */
public record ResourceFacts(
        List<Map<String, String>> containers,
        List<InitContainer> initContainers,
        Map<String, String> pod,
        Map<String, String> overhead) {
    /** An init container's requests; a sidecar has {@code restartPolicy: Always} and stays. */
    public record InitContainer(boolean sidecar, Map<String, String> requests) {}
}
