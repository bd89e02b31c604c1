package dev.gantry.views.fleet;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.heat.HeatRules;
import dev.gantry.services.inventory.Kind;
import dev.gantry.views.fleet.heat.HeatState;
import dev.gantry.views.fleet.heat.HeatState.Lists;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks at the nodes for the map, less often than the rest is counted. Background; one thread at a time. */
final class HeatLook {
    /** Sums over pods move with every rollout; more often than this nobody reads them. */
    private static final Duration BETWEEN_SUMS = Duration.ofSeconds(2);

    private HeatState last = HeatState.EMPTY;
    private List<ClusterLink> of = List.of();
    private List<ClusterState> stood = List.of();
    private Instant next = Instant.MIN;

    /** The nodes of these clusters, as they were a moment ago where nothing about the clusters changed since. */
    HeatState look(List<ClusterLink> links, Instant now) {
        List<ClusterState> stand = links.stream().map(ClusterLink::state).toList();
        if (now.isBefore(next) && of.equals(links) && stood.equals(stand) && last.lists() != Lists.READING) {
            return last;
        }
        of = links;
        stood = stand;
        next = now.plus(BETWEEN_SUMS);
        last = new HeatState(HeatRules.nodes(links), silent(links), lists(links));
        return last;
    }

    private static List<String> silent(List<ClusterLink> links) {
        return links.stream()
                .filter(link -> !(link.state() instanceof ClusterState.Live)
                        && link.inventory().nodes().snapshot().size() > 0)
                .map(link -> link.cluster().name())
                .toList();
    }

    private static Lists lists(List<ClusterLink> links) {
        List<FeedState> feeds = links.stream().map(link -> link.feed(Kind.NODE)).toList();
        if (feeds.stream().anyMatch(feed -> feed instanceof FeedState.Idle || feed instanceof FeedState.Loading)) {
            return Lists.READING;
        }
        return !feeds.isEmpty() && feeds.stream().allMatch(FeedState.Denied.class::isInstance)
                ? Lists.DENIED
                : Lists.READ;
    }
}
