package dev.gantry.services.demo.fleet;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.fleet.Blueprint.Cards;
import dev.gantry.services.demo.fleet.Blueprint.Extras;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import dev.gantry.services.demo.fleet.Placement.Place;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes pods that have been running for a while, as controllers, scheduler and kubelets left them. Any thread. */
final class PodObjects {
    private final NodeObjects nodes;

    PodObjects(NodeObjects nodes) {
        this.nodes = nodes;
    }

    /**
     * A pod's place in its app.
     *
     * @param owner reference to who made it
     * @param number within its node's network, which gives its address
     */
    record Member(String name, ObjectNode owner, Place place, int number, Instant created) {}

    ObjectNode pod(AppPlan app, ObjectNode template, Member member) {
        ObjectNode pod = template.deepCopy();
        ObjectNode metadata = (ObjectNode) pod.withObject("/metadata");
        ObjectNode labels = (ObjectNode) metadata.withObject("/labels");
        metadata.removeAll();
        metadata.put("name", member.name);
        String ownerName = member.owner.path("name").asString();
        metadata.put("generateName", ownerName + "-");
        metadata.put("namespace", app.service().namespace());
        metadata.put("creationTimestamp", Tree.time(member.created));
        metadata.set("labels", labels);
        ObjectNode annotations = template.path("metadata").path("annotations").isObject()
                ? (ObjectNode) template.path("metadata").path("annotations").deepCopy()
                : object();
        metadata.set("annotations", annotations);
        metadata.set("ownerReferences", array(member.owner));
        ObjectNode spec = (ObjectNode) pod.withObject("/spec");
        Place place = member.place;
        spec.put("nodeName", place.node().name());
        allocate(app, place, annotations, member.created);
        pod.set("status", running(pod, place, member));
        return pod;
    }

    /** What HAMi's scheduler writes when it gives out a share. */
    private void allocate(AppPlan app, Place place, ObjectNode annotations, Instant at) {
        Cards gpu = place.node().pool().gpu();
        if (gpu == null || place.card() < 0 || !gpu.sharing().equals("hami")) {
            return;
        }
        Extras extras = app.service().extras();
        // One empty element for each container without a share: the app's own is the first.
        String allocation = nodes.card(place.node(), place.card()) + ",NVIDIA," + extras.gpuMemoryMi() + ","
                + extras.gpuPercent() + ":;;";
        String seconds = Long.toString(at.getEpochSecond());
        annotations.put("hami.io/vgpu-node", place.node().name());
        annotations.put("hami.io/vgpu-time", seconds);
        annotations.put("hami.io/bind-time", seconds);
        annotations.put("hami.io/bind-phase", "success");
        annotations.put("hami.io/vgpu-devices-to-allocate", ";;");
        annotations.put("hami.io/vgpu-devices-allocated", allocation);
    }

    private ObjectNode running(ObjectNode pod, Place place, Member member) {
        Instant started = member.created.plus(Duration.ofSeconds(2));
        Instant ready = started.plus(Duration.ofSeconds(9));
        String address = nodes.podNetwork(place.node()) + "." + (member.number % 250 + 2);
        String host = nodes.address(place.node());
        ArrayNode containers = array();
        for (JsonNode container : pod.path("spec").path("containers")) {
            containers.add(containerStatus(container, ready.minus(Duration.ofSeconds(5)), member));
        }
        return object(
                "phase",
                "Running",
                "conditions",
                array(
                        condition("PodReadyToStartContainers", "True", started),
                        condition("Initialized", "True", member.created),
                        condition("Ready", "True", ready),
                        condition("ContainersReady", "True", ready),
                        condition("PodScheduled", "True", member.created)),
                "hostIP",
                host,
                "hostIPs",
                array(object("ip", host)),
                "podIP",
                address,
                "podIPs",
                array(object("ip", address)),
                "startTime",
                Tree.time(member.created),
                "containerStatuses",
                containers,
                "qosClass",
                "Burstable");
    }

    private static ObjectNode containerStatus(JsonNode container, Instant started, Member member) {
        String image = container.path("image").asString();
        return object(
                "name",
                container.path("name").asString(),
                "state",
                object("running", object("startedAt", Tree.time(started))),
                "lastState",
                object(),
                "ready",
                true,
                "restartCount",
                0,
                "image",
                image,
                "imageID",
                Images.id(image),
                "containerID",
                "containerd://"
                        + Images.digest(member.name + container.path("name").asString()),
                "started",
                true);
    }

    private static ObjectNode condition(String type, String status, Instant since) {
        ObjectNode condition = object("type", type, "status", status);
        condition.putNull("lastProbeTime");
        condition.put("lastTransitionTime", Tree.time(since));
        return condition;
    }
}
