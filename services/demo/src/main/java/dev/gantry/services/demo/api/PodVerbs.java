package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be done to pods beside the verbs of every kind. Any thread. */
public final class PodVerbs {
    private final Kind pods;
    private final Writing writing;
    private final Metadata metadata;

    PodVerbs(Kind pods, Writing writing, Metadata metadata) {
        this.pods = pods;
        this.writing = writing;
        this.metadata = metadata;
    }

    /**
     * Puts a pod on a node.
     *
     * @return the pod
     * @throws ApiException 404 where there is no such pod, 409 where it is on a node already or on its way out
     */
    public ObjectNode bind(String namespace, String name, String node, String manager) {
        return bind(namespace, name, node, WriteOptions.by(manager));
    }

    /** The same with what a client asked for. */
    public ObjectNode bind(String namespace, String name, String node, WriteOptions options) {
        Target target = new Target(pods, namespace, name, "binding");
        return writing.patch(target, pod -> bound(pod, name, node), options);
    }

    private ObjectNode bound(ObjectNode pod, String name, String node) {
        String there = pod.path("spec").path("nodeName").asString("");
        if (pod.path("metadata").has("deletionTimestamp")) {
            throw Refusals.conflict(
                    pods, "binding", name, "pod " + name + " is being deleted, cannot be assigned to a host");
        }
        if (!there.isEmpty()) {
            throw Refusals.conflict(
                    pods, "binding", name, "pod " + name + " is already assigned to node \"" + there + "\"");
        }
        if (!pod.path("spec").path("schedulingGates").isEmpty()) {
            throw Refusals.conflict(pods, "binding", name, "pod " + name + " has non-empty .spec.schedulingGates");
        }
        ((ObjectNode) pod.withObject("/spec")).put("nodeName", node);
        ArrayNode conditions = pod.withArray("/status/conditions");
        for (int i = conditions.size() - 1; i >= 0; i--) {
            JsonNode condition = conditions.get(i);
            if (condition.path("type").asString().equals("PodScheduled")) {
                conditions.remove(i);
            }
        }
        ObjectNode scheduled = conditions.addObject();
        scheduled.put("type", "PodScheduled");
        scheduled.put("status", "True");
        scheduled.putNull("lastProbeTime");
        scheduled.put("lastTransitionTime", metadata.now());
        return pod;
    }
}
