package dev.gantry.views.palette;

import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds objects by name in the inventories. Reads snapshots only; any thread, meant for a background one. */
public final class ObjectSearch {
    /** More than anyone reads; typing another letter is faster than scrolling. */
    public static final int LIMIT = 50;

    /** One letter answers with half the fleet. */
    public static final int LEAST_LETTERS = 2;

    private static final Comparator<ObjectHit> BEST_FIRST = Comparator.comparingInt(ObjectHit::score)
            .reversed()
            .thenComparing(ObjectHit::name)
            .thenComparing(ObjectHit::cluster);

    private final FuzzyMatch match;
    private final PriorityQueue<ObjectHit> best = new PriorityQueue<>(BEST_FIRST.reversed());

    private ObjectSearch(FuzzyMatch match) {
        this.match = match;
    }

    /** The best hits among namespaces, nodes, apps and pods of these clusters, best first. */
    public static List<ObjectHit> find(String typed, List<ClusterLink> links) {
        if (typed.strip().length() < LEAST_LETTERS) {
            return List.of();
        }
        ObjectSearch search = new ObjectSearch(FuzzyMatch.of(typed));
        for (ClusterLink link : links) {
            search.in(link.cluster().name(), link.inventory());
        }
        List<ObjectHit> hits = new ArrayList<>(search.best);
        hits.sort(BEST_FIRST);
        return hits;
    }

    private void in(String cluster, Inventory inventory) {
        for (Kind kind : WorkloadRules.APP_KINDS) {
            inventory.workloads(kind).snapshot().forEach(app -> offer(cluster, app));
        }
        inventory.namespaces().snapshot().forEach(namespace -> offer(cluster, namespace));
        inventory.nodes().snapshot().forEach(node -> offer(cluster, node));
        inventory.pods().snapshot().forEach(pod -> offer(cluster, pod));
    }

    private void offer(String cluster, Resource object) {
        int score = match.score(object.name());
        if (score == FuzzyMatch.NO_MATCH) {
            return;
        }
        best.add(new ObjectHit(cluster, object.kind(), object.meta().at(), score));
        if (best.size() > LIMIT) {
            best.poll();
        }
    }
}
