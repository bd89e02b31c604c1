package dev.gantry.views.tour;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.health.Health;
import dev.gantry.services.health.NodeHealthRules;
import dev.gantry.services.health.PodHealthRules;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.pods.Pod;
import dev.gantry.views.navigation.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where there is something to see for each step, among what the clusters show now. Looks through snapshots; any thread.
 */
final class Sights {
    private static final String FAILING = "state:failing";
    private static final String RESTARTED = "restarts>0";

    private final List<ClusterLink> links;
    private final Instant now;

    Sights(List<ClusterLink> links, Instant now) {
        this.links = links;
        this.now = now;
    }

    /** The screen of a step, filtered to what it is about where there is any of it. */
    Route of(TourStep step) {
        return switch (step) {
            case FLEET, NUMBERS -> new Route.Fleet();
            case FILTER -> new Route.Pods(somePods(this::fails) ? FAILING : RESTARTED);
            case POD -> pod();
            case NODES -> new Route.Nodes(someNodeIsUnwell() ? "-state:healthy" : "");
            case APPS -> new Route.Apps(someAppRolls() ? "rolling:yes" : "");
            case FRESHNESS -> new Route.Pods("");
        };
    }

    private boolean fails(Pod pod) {
        return stays(pod) && PodHealthRules.of(pod, now) == Health.FAILING;
    }

    /** One on its way out would be gone before anybody has read about it. */
    private static boolean stays(Pod pod) {
        return pod.status().deleted() == Meta.NO_TIME;
    }

    private boolean somePods(Predicate<Pod> wanted) {
        return some(inventory -> inventory.pods().snapshot(), wanted);
    }

    private Route pod() {
        List<Predicate<Pod>> best =
                List.of(this::fails, pod -> stays(pod) && pod.status().restarts() > 0, Sights::stays);
        for (Predicate<Pod> wanted : best) {
            for (ClusterLink link : links) {
                Optional<Pod> found = first(link.inventory().pods().snapshot(), wanted);
                if (found.isPresent()) {
                    return new Route.Details(
                            link.cluster().name(), Kind.POD, found.get().meta().at());
                }
            }
        }
        return new Route.Pods("");
    }

    private boolean someNodeIsUnwell() {
        return some(inventory -> inventory.nodes().snapshot(), node -> NodeHealthRules.of(node) != Health.HEALTHY);
    }

    private boolean someAppRolls() {
        return some(inventory -> inventory.workloads(Kind.DEPLOYMENT).snapshot(), Sights::rolls);
    }

    private static boolean rolls(Workload app) {
        return WorkloadRules.isApp(app) && WorkloadRules.isRolling(app);
    }

    private <T extends Resource> boolean some(Function<Inventory, Snapshot<T>> table, Predicate<T> wanted) {
        return links.stream()
                .anyMatch(link -> first(table.apply(link.inventory()), wanted).isPresent());
    }

    private static <T extends Resource> Optional<T> first(Snapshot<T> table, Predicate<T> wanted) {
        List<T> found = new ArrayList<>(1);
        table.forEach(one -> {
            if (found.isEmpty() && wanted.test(one)) {
                found.add(one);
            }
        });
        return found.stream().findFirst();
    }
}
