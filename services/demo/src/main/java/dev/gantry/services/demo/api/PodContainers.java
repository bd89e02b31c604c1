package dev.gantry.services.demo.api;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which container of a pod a request means ({@code registry/core/pod/strategy.go}). Pure; any thread. */
public final class PodContainers {
    private static final List<String> LISTS = List.of("initContainers", "containers", "ephemeralContainers");

    private PodContainers() {}

    /**
     * The container's name.
     *
     * @param asked empty for the pod's only one
     * @throws ApiException 400 where it has several, or none of that name
     */
    public static String chosen(JsonNode pod, String asked) {
        String name = pod.path("metadata").path("name").asString("");
        JsonNode spec = pod.path("spec");
        List<String> containers = names(spec, "containers");
        if (!asked.isEmpty()) {
            if (LISTS.stream().anyMatch(list -> names(spec, list).contains(asked))) {
                return asked;
            }
            throw Refusals.badRequest("container " + asked + " is not valid for pod " + name);
        }
        if (containers.size() == 1) {
            return containers.getFirst();
        }
        if (containers.isEmpty()) {
            throw Refusals.badRequest("a container name must be specified for pod " + name);
        }
        List<String> all = new ArrayList<>();
        LISTS.forEach(list -> all.addAll(names(spec, list)));
        throw Refusals.badRequest("a container name must be specified for pod " + name + ", choose one of: ["
                + String.join(" ", all) + "]");
    }

    private static List<String> names(JsonNode spec, String list) {
        List<String> names = new ArrayList<>();
        spec.path(list).forEach(one -> names.add(one.path("name").asString("")));
        return names;
    }

    /** What the kubelet says of a container, a missing node where it says nothing. */
    public static JsonNode status(JsonNode pod, String container) {
        for (String list : List.of("containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses")) {
            for (JsonNode one : pod.path("status").path(list)) {
                if (one.path("name").asString("").equals(container)) {
                    return one;
                }
            }
        }
        return pod.path("status").path("no such container");
    }

    /** The container as its pod wants it, a missing node where there is none. */
    public static JsonNode spec(JsonNode pod, String container) {
        for (String list : LISTS) {
            for (JsonNode one : pod.path("spec").path(list)) {
                if (one.path("name").asString("").equals(container)) {
                    return one;
                }
            }
        }
        return pod.path("spec").path("no such container");
    }
}
