package dev.gantry.app.cli.logs;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The containers of a pod, by name, and which of them is meant where none is named. Pure. */
final class Containers {
    private static final String DEFAULT = "kubectl.kubernetes.io/default-container";

    private final JsonNode pod;

    Containers(JsonNode pod) {
        this.pod = pod;
    }

    /** In the order they start: init containers, the pod's own, those added to debug. */
    List<String> all() {
        List<String> all = new ArrayList<>(names("initContainers"));
        all.addAll(names("containers"));
        all.addAll(names("ephemeralContainers"));
        return all;
    }

    /** The one the pod's maker chose, if there is such a one; else empty. */
    String chosen() {
        String chosen = wanted();
        return all().contains(chosen) ? chosen : "";
    }

    /** What the pod's maker wrote, whether or not there is such a container. */
    String wanted() {
        return pod.path("metadata").path("annotations").path(DEFAULT).asString("");
    }

    String first() {
        List<String> own = names("containers");
        return own.isEmpty() ? "" : own.getFirst();
    }

    /** {@code a, b, debug (ephem), setup (init)}, as kubectl lists them. */
    String told() {
        List<String> all = new ArrayList<>(names("containers"));
        names("ephemeralContainers").forEach(name -> all.add(name + " (ephem)"));
        names("initContainers").forEach(name -> all.add(name + " (init)"));
        return String.join(", ", all);
    }

    private List<String> names(String kind) {
        List<String> names = new ArrayList<>();
        pod.path("spec")
                .path(kind)
                .forEach(container -> names.add(container.path("name").asString("")));
        return names;
    }
}
