package dev.gantry.services.pods;

import static dev.gantry.services.inventory.Meta.NO_TIME;

import dev.gantry.services.pods.PodFacts.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * STATUS, READY and RESTARTS exactly as the API server's printer fills them for {@code kubectl get pods}
 * ({@code printPod} in {@code pkg/printers/internalversion/printers.go}, Kubernetes 1.36). Pure; any thread.
 */
public final class PodStatusRules {
    private static final Set<String> PULLS =
            Set.of("ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull", "ImageInspectError");

    private final PodFacts pod;
    private String word;
    private int ready;
    private int restarts;
    private long lastRestart = NO_TIME;
    private int sidecarRestarts;
    private long lastSidecarRestart = NO_TIME;

    private PodStatusRules(PodFacts pod) {
        this.pod = pod;
        this.word = pod.reason().isEmpty() ? pod.phase() : pod.reason();
    }

    public static PodStatus of(PodFacts pod) {
        return new PodStatusRules(pod).status();
    }

    private PodStatus status() {
        if (pod.conditions().stream().anyMatch(PodStatusRules::isGated)) {
            word = "SchedulingGated";
        }
        boolean initializing = walkInitContainers();
        if (!initializing || isTrue("Initialized")) {
            walkContainers();
        }
        if (pod.deleted() != NO_TIME) {
            nameDeletion();
        }
        int total = pod.shape().containers() + pod.shape().sidecars().size();
        boolean isCutOff = "Running".equals(word) && ready == total && isDisowned();
        return new PodStatus(
                pod.phase(), word, ready, total, restarts, lastRestart, pod.deleted(), isCutOff, unpulled());
    }

    /** Whether a pod's word says that a container of it waits for an image it does not get. */
    public static boolean waitsForImage(PodStatus status) {
        return isPull(status.word().replace("Init:", ""));
    }

    /** Whether a container that waits for this reason waits for an image it does not get. */
    private static boolean isPull(String reason) {
        return PULLS.contains(reason);
    }

    /** Most pods have their images, and there are many pods. */
    private List<String> unpulled() {
        List<String> images = List.of();
        for (List<ContainerFacts> statuses : List.of(pod.initStatuses(), pod.statuses())) {
            for (ContainerFacts container : statuses) {
                if (container.state().isWaiting() && isPull(container.state().reason())) {
                    images = images.isEmpty() ? new ArrayList<>() : images;
                    images.add(container.image());
                }
            }
        }
        return images.stream().filter(image -> !image.isEmpty()).distinct().toList();
    }

    /**
     * A kubelet gives a reason whenever it takes Ready away; the node controller gives none when it does so to all pods
     * of a node it no longer hears of ({@code MarkPodsNotReady} in {@code pkg/controller/util/node}).
     */
    private boolean isDisowned() {
        return pod.conditions().stream()
                .anyMatch(condition -> condition.type().equals("Ready")
                        && condition.status().equals("False")
                        && condition.reason().isEmpty());
    }

    /** Returns whether one of them still stands in the way of the app containers. */
    private boolean walkInitContainers() {
        for (int i = 0; i < pod.initStatuses().size(); i++) {
            ContainerFacts container = pod.initStatuses().get(i);
            boolean sidecar = pod.shape().sidecars().contains(container.name());
            countInit(container, sidecar);
            if (sidecar && container.started() && !hasSucceeded(container)) {
                ready += container.ready() ? 1 : 0;
            } else if (!hasSucceeded(container)) {
                word = "Init:" + initWord(container.state(), i);
                return true;
            }
        }
        return false;
    }

    private void countInit(ContainerFacts container, boolean sidecar) {
        restarts += container.restarts();
        lastRestart = Math.max(lastRestart, container.lastFinished());
        if (sidecar) {
            sidecarRestarts += container.restarts();
            lastSidecarRestart = Math.max(lastSidecarRestart, container.lastFinished());
        }
    }

    private String initWord(ContainerFacts.State state, int index) {
        if (state.isTerminated()) {
            return terminatedWord(state);
        }
        if (state.isWaiting() && !state.reason().isEmpty() && !"PodInitializing".equals(state.reason())) {
            return state.reason();
        }
        return index + "/" + pod.shape().initContainers();
    }

    private void walkContainers() {
        restarts = sidecarRestarts;
        lastRestart = lastSidecarRestart;
        boolean running = false;
        String error = "";
        for (ContainerFacts container : pod.statuses().reversed()) {
            ContainerFacts.State state = container.state();
            restarts += container.restarts();
            lastRestart = Math.max(lastRestart, container.lastFinished());
            if (state.isWaiting() && !state.reason().isEmpty()) {
                word = state.reason();
            } else if (state.isTerminated()) {
                word = terminatedWord(state);
                error = state.exitCode() != 0 ? word : error;
            } else if (container.ready() && state.isRunning()) {
                running = true;
                ready++;
            }
        }
        if ("Completed".equals(word)) {
            word = completedWord(running, error);
        }
    }

    /** A pod whose first container is done is only Completed when nothing else runs or failed. */
    private String completedWord(boolean running, String error) {
        if (running && isTrue("Ready")) {
            return "Running";
        }
        if (!error.isEmpty()) {
            return error;
        }
        return running ? "NotReady" : word;
    }

    private void nameDeletion() {
        if ("NodeLost".equals(pod.reason())) {
            word = "Unknown";
        } else if (!"Succeeded".equals(pod.phase()) && !"Failed".equals(pod.phase())) {
            word = "Terminating";
        }
    }

    private boolean isTrue(String type) {
        for (Condition condition : pod.conditions()) {
            if (condition.type().equals(type) && "True".equals(condition.status())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGated(Condition condition) {
        return "PodScheduled".equals(condition.type()) && "SchedulingGated".equals(condition.reason());
    }

    private static boolean hasSucceeded(ContainerFacts container) {
        return container.state().isTerminated() && container.state().exitCode() == 0;
    }

    private static String terminatedWord(ContainerFacts.State state) {
        if (!state.reason().isEmpty()) {
            return state.reason();
        }
        return state.signal() != 0 ? "Signal:" + state.signal() : "ExitCode:" + state.exitCode();
    }
}
