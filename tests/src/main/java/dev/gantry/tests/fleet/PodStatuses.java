package dev.gantry.tests.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the statuses a kubelet and a scheduler would write for a pod in each {@link PodState}. */
final class PodStatuses {
    private final FleetSize size;
    private final NodeMaker nodes;

    PodStatuses(FleetSize size, NodeMaker nodes) {
        this.size = size;
        this.nodes = nodes;
    }

    static String podIp(PodPlan plan) {
        int spread = Math.floorMod((plan.app().namespace() + plan.app().name()).hashCode() * 31 + plan.ordinal(), 250);
        return "10." + (64 + plan.node() / 250) + "." + plan.node() % 250 + "." + (spread + 2);
    }

    ObjectNode status(PodPlan plan) {
        ObjectNode status = switch (plan.state()) {
            case PENDING, GATED -> unplaced(plan);
            case EVICTED ->
                Json.object(
                        "phase", "Failed",
                        "reason", "Evicted",
                        "message", "The node was low on resource: ephemeral-storage. 节点临时存储不足，Pod 已被驱逐。");
            default -> placed(plan);
        };
        return status;
    }

    private ObjectNode unplaced(PodPlan plan) {
        boolean gated = plan.state() == PodState.GATED;
        String reason = gated ? "SchedulingGated" : "Unschedulable";
        String message = gated
                ? "Scheduling is blocked due to non-empty scheduling gates"
                : "0/" + size.nodes() + " nodes are available: 12 node(s) had untolerated taint, 688 Insufficient cpu.";
        ObjectNode scheduled = condition("PodScheduled", false, started(plan));
        scheduled.put("reason", reason).put("message", message);
        return Json.object("phase", "Pending", "conditions", Json.array(scheduled));
    }

    private ObjectNode placed(PodPlan plan) {
        Chance chance = Chance.of(size.seed(), "status " + plan.app().name() + plan.ordinal());
        ArrayNode containers = Json.array();
        boolean ready = true;
        for (String name : plan.app().containers()) {
            ObjectNode container = container(plan, name, chance);
            ready &= container.path("ready").asBoolean();
            containers.add(container);
        }
        boolean initialized = plan.state() != PodState.INITIALIZING;
        ObjectNode status = Json.object(
                "phase", phase(plan.state()),
                "conditions", conditions(plan, initialized, ready),
                "hostIP", nodes.address(plan.node()),
                "hostIPs", Json.array(Json.object("ip", nodes.address(plan.node()))),
                "startTime", started(plan).toString(),
                "containerStatuses", containers);
        if (plan.state() != PodState.CREATING) {
            status.put("podIP", podIp(plan)).set("podIPs", Json.array(Json.object("ip", podIp(plan))));
        }
        if (plan.app().initContainer()) {
            status.set("initContainerStatuses", Json.array(initContainer(plan, chance, initialized)));
        }
        return status;
    }

    private static String phase(PodState state) {
        return switch (state) {
            case IMAGE_PULL, CREATING, INITIALIZING, PENDING, GATED -> "Pending";
            case COMPLETED -> "Succeeded";
            case FAILED, EVICTED -> "Failed";
            case RUNNING, RESTARTED, NOT_READY, CRASH_LOOP, OOM_KILLED, TERMINATING -> "Running";
        };
    }

    private ArrayNode conditions(PodPlan plan, boolean initialized, boolean ready) {
        Instant started = started(plan);
        ArrayNode conditions = Json.array(
                condition("PodReadyToStartContainers", plan.state() != PodState.CREATING, started.plusSeconds(2)),
                condition("Initialized", initialized, started.plusSeconds(4)),
                condition("Ready", ready, started.plusSeconds(9)),
                condition("ContainersReady", ready, started.plusSeconds(9)),
                condition("PodScheduled", true, started));
        if (!ready) {
            List<String> names = plan.app().containers();
            for (int i : new int[] {2, 3}) {
                ((ObjectNode) conditions.get(i))
                        .put("reason", plan.state() == PodState.COMPLETED ? "PodCompleted" : "ContainersNotReady")
                        .put("message", "containers with unready status: " + names);
            }
        }
        return conditions;
    }

    private static ObjectNode condition(String type, boolean holds, Instant since) {
        return Json.object("type", type, "status", holds ? "True" : "False", "lastTransitionTime", since.toString());
    }

    private ObjectNode container(PodPlan plan, String name, Chance chance) {
        boolean main = name.equals(plan.app().service());
        PodState state = plan.state();
        boolean troubled = main || plan.app().kind().isBatch() || isWaiting(state);
        ContainerFate fate = ContainerFate.of(troubled ? state : PodState.RUNNING, started(plan), chance);
        ObjectNode status = Json.object(
                "name", name,
                "image", plan.app().image(name),
                "imageID", plan.app().image(name) + "@sha256:" + chance.hex(64),
                "containerID", "containerd://" + chance.hex(64),
                "ready", fate.ready(),
                "started", fate.ready(),
                "restartCount", fate.restarts(),
                "state", fate.state(),
                "lastState", fate.lastState());
        if (isWaiting(state) && state != PodState.IMAGE_PULL) {
            status.put("imageID", "").put("containerID", "");
        }
        return status;
    }

    private static boolean isWaiting(PodState state) {
        return state == PodState.CREATING || state == PodState.INITIALIZING;
    }

    private ObjectNode initContainer(PodPlan plan, Chance chance, boolean done) {
        Instant started = started(plan).plusSeconds(2);
        String id = "containerd://" + chance.hex(64);
        ObjectNode state = done
                ? Json.object(
                        "terminated",
                        ContainerFate.terminated(0, "Completed", started, Duration.ofSeconds(2))
                                .put("containerID", id))
                : Json.object("running", Json.object("startedAt", started.toString()));
        String image = Vocabulary.REGISTRY + "/platform/prepare:0.9.1";
        return Json.object(
                "name",
                "prepare",
                "image",
                image,
                "imageID",
                image + "@sha256:" + chance.hex(64),
                "containerID",
                id,
                "ready",
                done,
                "restartCount",
                0,
                "state",
                state,
                "lastState",
                Json.object());
    }

    private Instant started(PodPlan plan) {
        Chance chance = Chance.of(size.seed(), "start " + plan.app().name() + plan.ordinal());
        int minutes = chance.percent(30) ? chance.below(240) : chance.below(60 * 24 * 20);
        return size.at().minus(Duration.ofMinutes(minutes + 5));
    }
}
