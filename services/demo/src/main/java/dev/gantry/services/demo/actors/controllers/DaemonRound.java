package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.DaemonSet.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One sync of a daemon set: which nodes need a pod, which pods have to go. Pure; one thread. */
final class DaemonRound {
    private static final Comparator<Pod> OLDEST = Comparator.<Pod>comparingInt(
                    pod -> pod.node().isEmpty() ? 1 : 0)
            .thenComparing(pod -> pod.meta().created())
            .thenComparing(pod -> pod.meta().name());

    private final DaemonSet set;
    private final Collection<Node> nodes;
    private final String hash;
    private final Instant fleet;
    private final Map<String, List<Pod>> byNode = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Pod> surplus = new ArrayList<>();
    private final List<Pod> over = new ArrayList<>();

    /** @param hash of the newest template, as pods carry it */
    DaemonRound(DaemonSet set, Collection<Node> nodes, Collection<Pod> pods, String hash, Instant fleet) {
        this.set = set;
        this.nodes = nodes;
        this.hash = hash;
        this.fleet = fleet;
        for (Pod pod : pods) {
            if (!(pod.isOver() && pod.meta().isEnding())) {
                byNode.computeIfAbsent(pod.place(), any -> new ArrayList<>()).add(pod);
            }
        }
        byNode.values().forEach(list -> list.sort(OLDEST));
        nodes.forEach(this::look);
        if (missing.isEmpty()
                && surplus.isEmpty()
                && over.isEmpty()
                && !set.spec().isOnDelete()) {
            update();
        }
    }

    private List<Pod> on(Node node) {
        return byNode.getOrDefault(node.name(), List.of());
    }

    private void look(Node node) {
        List<Pod> there = on(node);
        if (set.spec().fit().mayStart(node) && there.isEmpty()) {
            missing.add(node.name());
        } else if (!set.spec().fit().mayStay(node)) {
            there.stream().filter(pod -> !pod.meta().isEnding()).forEach(surplus::add);
        } else {
            List<Pod> running = new ArrayList<>();
            for (Pod pod : there) {
                if (!pod.meta().isEnding()) {
                    (pod.isOver() ? over : running).add(pod);
                }
            }
            running.stream().skip(1).forEach(surplus::add);
        }
    }

    private void update() {
        List<Pod> broken = new ArrayList<>();
        List<Pod> candidates = new ArrayList<>();
        int unavailable = 0;
        for (Node node : nodes) {
            if (!set.spec().fit().mayStart(node) && on(node).isEmpty()) {
                continue;
            }
            Pod pod = on(node).stream()
                    .filter(one -> !one.meta().isEnding())
                    .findFirst()
                    .orElse(null);
            boolean isAvailable = pod != null && isAvailable(pod);
            unavailable += isAvailable ? 0 : 1;
            if (pod != null && !isNew(pod)) {
                (isAvailable ? candidates : broken).add(pod);
            }
        }
        int room = Math.max(maxUnavailable() - unavailable, 0);
        surplus.addAll(broken);
        surplus.addAll(candidates.subList(0, Math.min(room, candidates.size())));
    }

    private int maxUnavailable() {
        int desired = (int) nodes.stream().filter(set.spec().fit()::mayStart).count();
        return Math.max(set.spec().unavailable().up(desired), 1);
    }

    private boolean isAvailable(Pod pod) {
        return pod.isAvailable(set.spec().minReadySeconds(), fleet);
    }

    private boolean isNew(Pod pod) {
        return hash.equals(pod.labels().get(History.LABEL));
    }

    /** Nodes that need a pod. */
    List<String> missing() {
        return missing;
    }

    /** Pods that have to go. */
    List<Pod> surplus() {
        return surplus;
    }

    /** Pods that ended, which daemons should not. */
    List<Pod> over() {
        return over;
    }

    Status status() {
        int desired = 0;
        int current = 0;
        int misscheduled = 0;
        int ready = 0;
        int available = 0;
        int updated = 0;
        for (Node node : nodes) {
            List<Pod> there = on(node);
            if (!set.spec().fit().mayStart(node)) {
                misscheduled += there.isEmpty() ? 0 : 1;
                continue;
            }
            desired++;
            if (!there.isEmpty()) {
                Pod pod = there.getFirst();
                current++;
                ready += pod.isReady() ? 1 : 0;
                available += isAvailable(pod) ? 1 : 0;
                updated += isNew(pod) ? 1 : 0;
            }
        }
        return new Status(set.meta().generation(), desired, current, misscheduled, ready, available, updated);
    }

    /** When the next pod that is ready will have been for long enough, null where none has to wait. */
    @Nullable
    Instant nextLook() {
        return byNode.values().stream()
                .flatMap(List::stream)
                .filter(pod -> pod.isReady() && !isAvailable(pod))
                .map(pod -> pod.readiness().since().plusSeconds(set.spec().minReadySeconds()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
