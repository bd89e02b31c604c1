package dev.gantry.services.findings;

import dev.gantry.services.findings.Trouble.LateRoom;
import dev.gantry.services.findings.Trouble.RefusedPulls;
import dev.gantry.services.health.Health;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.AppNames;
import dev.gantry.services.pods.ImageNames;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodStatusRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Finds what is wrong with more than one object of a cluster; what shows a greater trouble is not counted for a lesser
 * one. Pure; any thread.
 */
public final class TroubleRules {
    private static final int SEVERAL = 2;

    private final ClusterView view;
    private final List<Trouble> found = new ArrayList<>();
    private final Set<UUID> pods = new HashSet<>();
    private final Set<UUID> nodes = new HashSet<>();

    private TroubleRules(ClusterView view) {
        this.view = view;
    }

    public static Troubles of(ClusterView view) {
        TroubleRules rules = new TroubleRules(view);
        rules.registries();
        rules.rooms();
        new AppTroubles(view, rules.pods).all().forEach(rules::add);
        rules.found.addAll(PoolTroubles.of(view.nodes()));
        return new Troubles(rules.found, rules.pods, rules.nodes);
    }

    private void add(Trouble trouble) {
        found.add(trouble);
        if (trouble instanceof Trouble.StuckRollout stuck) {
            stuck.failing().forEach(pod -> pods.add(pod.uid()));
        }
    }

    private void registries() {
        Map<String, List<Pod>> byRegistry = new TreeMap<>();
        for (UnwellPod unwell : view.unwell()) {
            Pod pod = unwell.pod();
            if (unwell.health() == Health.FAILING && PodStatusRules.waitsForImage(pod.status())) {
                byRegistry
                        .computeIfAbsent(registry(pod), registry -> new ArrayList<>())
                        .add(pod);
            }
        }
        byRegistry.forEach((registry, waiting) -> {
            List<String> apps = waiting.stream()
                    .map(pod -> pod.namespace() + "/" + AppNames.of(pod))
                    .distinct()
                    .sorted()
                    .toList();
            if (apps.size() >= SEVERAL) {
                found.add(new RefusedPulls(registry, List.copyOf(waiting), apps));
                waiting.forEach(pod -> pods.add(pod.uid()));
            }
        });
    }

    private static String registry(Pod pod) {
        List<String> images = pod.status().unpulled().isEmpty()
                ? pod.spec().images()
                : pod.status().unpulled();
        return images.isEmpty() ? "" : ImageNames.registry(images.getFirst());
    }

    private void rooms() {
        Map<String, List<HeatNode>> rooms = new TreeMap<>();
        for (HeatNode node : view.nodes()) {
            if (!node.room().isEmpty()) {
                rooms.computeIfAbsent(node.room(), room -> new ArrayList<>()).add(node);
            }
        }
        rooms.forEach((room, all) -> {
            List<HeatNode> lost =
                    all.stream().filter(node -> node.health() == Health.LOST).toList();
            if (lost.size() >= SEVERAL) {
                List<Node> silent = lost.stream().map(HeatNode::node).toList();
                found.add(new LateRoom(room, silent, all.size(), podsOn(lost)));
                silent.forEach(node -> nodes.add(node.uid()));
            }
        });
    }

    private static int podsOn(List<HeatNode> nodes) {
        return nodes.stream()
                .mapToInt(node -> node.use() == null ? 0 : (int) node.use().pods())
                .sum();
    }
}
