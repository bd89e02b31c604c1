package dev.gantry.services.demo.actors.machines;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.machines.Run.Container;
import dev.gantry.services.demo.actors.machines.Run.Ending;
import dev.gantry.services.demo.actors.machines.Run.Step;
import dev.gantry.services.demo.actors.machines.Run.Waiting;
import dev.gantry.services.demo.fleet.Images;
import dev.gantry.services.demo.fleet.Tree;
import dev.gantry.services.demo.images.KnownImages;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a pod's status the way a kubelet does (kubelet's {@code status/generate.go}). Pure. */
final class PodStatusWriter {
    private PodStatusWriter() {}

    /**
     * @param host address of the machine
     * @param address of the pod, empty before its network is up
     */
    static ObjectNode status(Run run, Instant stamp, String host, String address) {
        ObjectNode status = object(
                "phase",
                phase(run),
                "conditions",
                conditions(run, stamp),
                "hostIP",
                host,
                "hostIPs",
                array(object("ip", host)),
                "startTime",
                Tree.time(run.created),
                "containerStatuses",
                containers(run, stamp));
        if (!address.isEmpty()) {
            status.put("podIP", address);
            status.set("podIPs", array(object("ip", address)));
        }
        return status;
    }

    private static String phase(Run run) {
        if (!run.refused.isEmpty() && run.step != Step.ENDED) {
            return "Pending";
        }
        return switch (run.step) {
            case ASSIGNED, PULLING, PULL_FAILING -> "Pending";
            case STARTING, RUNNING, BACKING_OFF, STOPPING -> "Running";
            case ENDED -> run.lastEnding != null && run.lastEnding.exitCode() == 0 ? "Succeeded" : "Failed";
        };
    }

    private static ArrayNode conditions(Run run, Instant stamp) {
        boolean isUp = run.step != Step.ASSIGNED;
        ArrayNode conditions = array(
                condition("PodReadyToStartContainers", isUp, run.created, ""),
                condition("Initialized", true, run.created, ""));
        String reason = run.isPodReady() ? "" : run.step == Step.ENDED ? ended(run) : "ContainersNotReady";
        conditions.add(condition("Ready", run.isPodReady(), stamp, reason));
        conditions.add(condition("ContainersReady", run.isPodReady(), stamp, reason));
        conditions.add(condition("PodScheduled", true, run.created, ""));
        return conditions;
    }

    private static String ended(Run run) {
        return phase(run).equals("Failed") ? "PodFailed" : "PodCompleted";
    }

    private static ObjectNode condition(String type, boolean holds, Instant since, String reason) {
        ObjectNode condition = object("type", type, "status", holds ? "True" : "False");
        condition.putNull("lastProbeTime");
        condition.put("lastTransitionTime", Tree.time(since));
        if (!reason.isEmpty()) {
            condition.put("reason", reason);
            condition.put("message", "containers with unready status");
        }
        return condition;
    }

    private static ArrayNode containers(Run run, Instant stamp) {
        ArrayNode statuses = array();
        for (Container container : run.containers) {
            statuses.add(container(run, container, container == run.main(), stamp));
        }
        return statuses;
    }

    private static ObjectNode container(Run run, Container container, boolean isMain, Instant stamp) {
        boolean runs = runs(run, container);
        ObjectNode status = object(
                "name",
                container.name(),
                "state",
                state(run, container, stamp),
                "lastState",
                isMain && run.lastEnding != null && run.step != Step.ENDED ? terminated(run.lastEnding) : object(),
                "ready",
                runs && (!isMain || run.isReady),
                "restartCount",
                isMain ? run.restarts : 0,
                "image",
                KnownImages.full(container.image()),
                "imageID",
                hasStarted(run, container) ? Images.id(KnownImages.full(container.image())) : "",
                "started",
                runs);
        if (hasStarted(run, container)) {
            status.put("containerID", "containerd://" + Images.digest(run.uid + container.name() + run.restarts));
        }
        return status;
    }

    private static boolean hasStarted(Run run, Container container) {
        return switch (run.step) {
            case ASSIGNED, PULLING -> false;
            case PULL_FAILING -> container != run.main() && !run.refused.containsKey(container.name());
            case STARTING, RUNNING, BACKING_OFF, STOPPING, ENDED -> !run.refused.containsKey(container.name());
        };
    }

    private static boolean runs(Run run, Container container) {
        boolean isMain = container == run.main();
        return switch (run.step) {
            case STARTING, RUNNING, STOPPING -> !run.refused.containsKey(container.name());
            case BACKING_OFF, PULL_FAILING -> !isMain && !run.refused.containsKey(container.name());
            case ASSIGNED, PULLING, ENDED -> false;
        };
    }

    private static ObjectNode state(Run run, Container container, Instant stamp) {
        boolean isMain = container == run.main();
        Waiting refusal = run.refused.get(container.name());
        if (refusal != null && run.step != Step.ENDED) {
            return waiting(refusal);
        }
        return switch (run.step) {
            case ASSIGNED, PULLING -> waiting("ContainerCreating", "");
            case PULL_FAILING -> isMain ? waiting(run.waiting) : running(run.started);
            case STARTING, RUNNING, STOPPING -> running(run.started);
            case BACKING_OFF ->
                isMain
                        ? waiting(
                                "CrashLoopBackOff",
                                "back-off " + Lives.backOff(run.restarts) + " restarting failed container="
                                        + run.main().name() + " pod=" + run.name + "_" + run.namespace + "(" + run.uid
                                        + ")")
                        : running(run.created);
            case ENDED ->
                terminated(
                        run.lastEnding == null ? new Ending(0, "Completed", "", run.started, stamp) : run.lastEnding);
        };
    }

    private static ObjectNode running(Instant since) {
        return object("running", object("startedAt", Tree.time(since)));
    }

    private static ObjectNode waiting(@Nullable Waiting why) {
        return why == null ? waiting("ContainerCreating", "") : waiting(why.reason(), why.message());
    }

    private static ObjectNode waiting(String reason, String message) {
        ObjectNode waiting = object("reason", reason);
        if (!message.isEmpty()) {
            waiting.put("message", message);
        }
        return object("waiting", waiting);
    }

    private static ObjectNode terminated(Ending ending) {
        ObjectNode terminated = object("exitCode", ending.exitCode(), "reason", ending.reason());
        if (!ending.message().isEmpty()) {
            terminated.put("message", ending.message());
        }
        terminated.put("startedAt", Tree.time(ending.started()));
        terminated.put("finishedAt", Tree.time(ending.finished()));
        return object("terminated", terminated);
    }
}
