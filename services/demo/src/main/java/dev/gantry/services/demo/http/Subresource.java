package dev.gantry.services.demo.http;

import dev.gantry.services.demo.kinds.Kind;
import java.util.List;

/**
 * What discovery says of a subresource.
 *
 * @param group of its own kind, empty where it is the parent's
 */
record Subresource(String group, String version, String ownKind, List<String> verbs) {
    private static final List<String> READ_AND_CHANGE = List.of("get", "patch", "update");
    private static final List<String> STREAM = List.of("create", "get");

    static Subresource named(String name) {
        return switch (name) {
            case "scale" -> new Subresource("autoscaling", "v1", "Scale", READ_AND_CHANGE);
            case "eviction" -> new Subresource("policy", "v1", "Eviction", List.of("create"));
            case "binding" -> new Subresource("", "", "Binding", List.of("create"));
            case "token" -> new Subresource("authentication.k8s.io", "v1", "TokenRequest", List.of("create"));
            case "log" -> new Subresource("", "", "", List.of("get"));
            case "exec" -> new Subresource("", "", "PodExecOptions", STREAM);
            case "attach" -> new Subresource("", "", "PodAttachOptions", STREAM);
            case "portforward" -> new Subresource("", "", "PodPortForwardOptions", STREAM);
            case "finalize" -> new Subresource("", "", "", List.of("update"));
            default -> new Subresource("", "", "", READ_AND_CHANGE);
        };
    }

    String kind(Kind parent) {
        return ownKind.isEmpty() ? parent.kind() : ownKind;
    }
}
