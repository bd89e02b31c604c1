package dev.gantry.services.findings;

import dev.gantry.services.findings.Trouble.FullPool;
import dev.gantry.services.findings.Trouble.FullPools;
import dev.gantry.services.health.Health;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.heat.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pools whose nodes together have nearly nothing left to ask for. Pure; any thread. */
final class PoolTroubles {
    /** As from where a meter is red. */
    private static final double FULL = 0.95;

    /** One machine may be meant to be full. */
    private static final int FEWEST = 3;

    private PoolTroubles() {}

    /** None, or one that has all of them. */
    static List<Trouble> of(List<HeatNode> nodes) {
        Map<String, List<HeatNode>> pools = new TreeMap<>();
        for (HeatNode node : nodes) {
            if (takesPods(node)) {
                pools.computeIfAbsent(node.pool(), pool -> new ArrayList<>()).add(node);
            }
        }
        List<FullPool> found = new ArrayList<>();
        pools.forEach((pool, members) -> {
            if (members.size() >= FEWEST) {
                add(pool, members, found);
            }
        });
        found.sort(Comparator.comparingDouble(FullPool::share).reversed());
        return found.isEmpty() ? List.of() : List.of(new FullPools(List.copyOf(found)));
    }

    private static boolean takesPods(HeatNode node) {
        boolean answers = node.health() == Health.HEALTHY || node.health() == Health.WARNING;
        return answers
                && !node.isOld()
                && !node.node().cordoned()
                && !node.pool().isEmpty()
                && node.use() != null;
    }

    private static void add(String pool, List<HeatNode> nodes, List<FullPool> found) {
        Measure fullest = Measure.CPU;
        double most = 0;
        for (Measure measure : Measure.values()) {
            double share = share(nodes, measure);
            if (share > most) {
                most = share;
                fullest = measure;
            }
        }
        if (most >= FULL) {
            found.add(new FullPool(pool, nodes.size(), fullest, most));
        }
    }

    private static double share(List<HeatNode> nodes, Measure measure) {
        long asked = 0;
        long there = 0;
        for (HeatNode node : nodes) {
            asked += node.asked(measure);
            there += Math.max(0, node.there(measure));
        }
        return there <= 0 ? 0 : (double) asked / there;
    }
}
