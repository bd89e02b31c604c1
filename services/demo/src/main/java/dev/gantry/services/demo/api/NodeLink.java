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
        JsonNode node = node(pod);
        if (isUnreachable.test(node.path("metadata").path("name").asString(""))) {
            throw Refusals.other(500, "", unreachable(node, method, path));
        }
    }

    private static String unreachable(JsonNode node, String method, String path) {
        String address = address(node) + ":" + KUBELET_PORT;
        return method + " \"https://" + address + "/" + path + "\": dial tcp " + address + ": i/o timeout";
    }

    /**
     * Whether a pod has a node that is there.
     *
     * @throws ApiException 400 where it has none yet, 404 where that is not there
     */
    public void checkHost(JsonNode pod) {
        if (pod.path("spec").path("nodeName").asString("").isEmpty()) {
            throw Refusals.badRequest(
                    "pod " + pod.path("metadata").path("name").asString("") + " does not have a host assigned");
        }
        node(pod);
    }

    /**
     * Whether a stream can be opened to a container.
     *
     * @param what {@code exec} and the like
     * @throws ApiException 500 where the node cannot be reached or the container does not run
     */
    public void checkStream(JsonNode pod, String what, String container) {
        JsonNode node = node(pod);
        JsonNode metadata = pod.path("metadata");
        if (isUnreachable.test(node.path("metadata").path("name").asString(""))) {
            String path = what + "/" + metadata.path("namespace").asString("") + "/"
                    + metadata.path("name").asString("") + "/" + container;
            throw Refusals.internal("error sending request: " + unreachable(node, "Post", path));
        }
        if (!PodContainers.status(pod, container).path("state").path("running").isObject()) {
            throw Refusals.internal("unable to upgrade connection: container not found (\"" + container + "\")");
        }
    }

    /**
     * The node of a pod.
     *
     * @throws ApiException 404 where it is not there
     */
    public JsonNode node(JsonNode pod) {
        String name = pod.path("spec").path("nodeName").asString("");
        Stored node = cluster.store().get(Target.of(nodes, "", name).key());
        if (node == null) {
            // As the real server has it: it looks for the node, and says pods.
            throw Refusals.notFound(pods, name);
        }
        return cluster.documents().tree(node);
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
