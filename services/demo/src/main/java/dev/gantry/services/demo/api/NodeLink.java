package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.Stored;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The way from the API server to the kubelets of its nodes. Any thread. */
public final class NodeLink {
    private static final int KUBELET_PORT = 10250;

    private final Cluster cluster;
    private final Kind nodes;
    private final Kind pods;
    private final Predicate<String> isUnreachable;

    /** @param isUnreachable whether a node of that name cannot be reached now */
    public NodeLink(Cluster cluster, Predicate<String> isUnreachable) {
        this.cluster = cluster;
        this.nodes = Objects.requireNonNull(cluster.kinds().named("v1", "Node"), "no nodes served");
        this.pods = Objects.requireNonNull(cluster.kinds().named("v1", "Pod"), "no pods served");
        this.isUnreachable = isUnreachable;
    }

    /**
     * Whether the kubelet of a pod's node answers.
     *
     * @param method as Go's client writes it: {@code Get}, {@code Post}
     * @param path what the kubelet is asked for
     * @throws ApiException 404 where the node is not there, 500 where it cannot be reached
     */
    public void check(JsonNode pod, String method, String path) {
        String name = pod.path("spec").path("nodeName").asString("");
        Stored node = cluster.store().get(Target.of(nodes, "", name).key());
        if (node == null) {
            throw Refusals.notFound(pods, name);
        }
        if (isUnreachable.test(name)) {
            String address = address(cluster.documents().tree(node)) + ":" + KUBELET_PORT;
            throw Refusals.other(
                    500,
                    "",
                    method + " \"https://" + address + "/" + path + "\": dial tcp " + address + ": i/o timeout");
        }
    }

    private static String address(JsonNode node) {
        for (JsonNode one : node.path("status").path("addresses")) {
            if (one.path("type").asString("").equals("InternalIP")) {
                return one.path("address").asString("");
            }
        }
        return node.path("metadata").path("name").asString("");
    }
}
