package dev.gantry.services.demo.night;

import dev.gantry.services.demo.fleet.Blueprint;
import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.Blueprint.Room;
import dev.gantry.services.demo.fleet.Blueprint.Service;
import dev.gantry.services.demo.fleet.Blueprint.Site;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.FleetSize;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a script may name, in whatever size the fleet is: a script for three clusters is played on one too. Immutable;
 * any thread.
 *
 * @param pools of each cluster
 */
public record Names(Set<String> services, Set<String> rooms, Map<String, Set<String>> pools) {
    /** So many are told in full. */
    private static final int FEW = 8;

    private static final int NEAREST = 3;

    /** Those of the company, and the clusters of a fleet that is larger. */
    public static Names of(Blueprint blueprint, FleetSize size) {
        Map<String, Set<String>> pools = new TreeMap<>();
        blueprint.sites().forEach(site -> pools.put(site.name(), pools(site)));
        for (ClusterPlan plan : new FleetPlanner(blueprint, size).plan()) {
            pools.put(plan.name(), pools(plan.site()));
        }
        Set<String> rooms = blueprint.sites().stream()
                .flatMap(site -> site.rooms().stream())
                .map(Room::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> services =
                blueprint.services().stream().map(Service::name).collect(Collectors.toCollection(TreeSet::new));
        return new Names(services, rooms, pools);
    }

    private static Set<String> pools(Site site) {
        return site.pools().stream().map(Pool::name).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> clusters() {
        return pools.keySet();
    }

    /** @param cluster empty for any */
    Set<String> poolsOf(String cluster) {
        Set<String> of = pools.get(cluster);
        return of != null
                ? of
                : pools.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What could have been meant: all there is where that is little, the nearest otherwise. */
    static String instead(String wrong, Collection<String> known) {
        if (known.size() <= FEW) {
            return "known are " + String.join(", ", known);
        }
        return "nearest are "
                + known.stream()
                        .sorted(Comparator.comparingInt((String name) -> distance(wrong, name)))
                        .limit(NEAREST)
                        .collect(Collectors.joining(", "));
    }

    /** Letters to put in, take out or change, to make one of the other. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
