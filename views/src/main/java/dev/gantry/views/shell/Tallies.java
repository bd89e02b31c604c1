package dev.gantry.views.shell;

import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.health.Health;
import dev.gantry.services.health.NodeHealthRules;
import dev.gantry.services.health.PodHealthRules;
import dev.gantry.services.health.WorkloadHealthRules;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.views.controls.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Counts what the rail shows. Pure reading of snapshots; any thread, meant for a background one. */
final class Tallies {
    private final Count pods = new Count();
    private final Count nodes = new Count();
    private final Count apps = new Count();
    private final Instant now;
    private int troubledClusters;

    private Tallies(Instant now) {
        this.now = now;
    }

    /** The tallies of these clusters by the destination's id. */
    static Map<String, Tally> of(List<ClusterLink> links, Instant now) {
        Tallies tallies = new Tallies(now);
        links.forEach(tallies::add);
        return tallies.result();
    }

    private void add(ClusterLink link) {
        troubledClusters += isTroubled(link.state()) ? 1 : 0;
        Inventory inventory = link.inventory();
        pods.from(link.feed(Kind.POD));
        nodes.from(link.feed(Kind.NODE));
        inventory.pods().snapshot().forEach(pod -> pods.add(PodHealthRules.of(pod, now)));
        inventory.nodes().snapshot().forEach(node -> nodes.add(NodeHealthRules.of(node)));
        for (Kind kind : WorkloadRules.APP_KINDS) {
            apps.from(link.feed(kind));
            inventory.workloads(kind).snapshot().forEach(app -> {
                if (WorkloadRules.isApp(app)) {
                    apps.add(WorkloadHealthRules.of(app));
                }
            });
        }
    }

    private static boolean isTroubled(ClusterState state) {
        return switch (state) {
            case ClusterState.Idle idle -> false;
            case ClusterState.Connecting connecting -> false;
            case ClusterState.Live live -> false;
            case ClusterState.Stale stale -> true;
            case ClusterState.Offline offline -> true;
            case ClusterState.Denied denied -> true;
        };
    }

    private Map<String, Tally> result() {
        return Map.of(
                Destinations.FLEET, new Tally(Tone.LOST, troubledClusters, -1),
                Destinations.PODS, pods.tally(),
                Destinations.NODES, nodes.tally(),
                Destinations.APPS, apps.tally());
    }

    /** Things by health; the rail shows the worst sort that occurs and how often it does. */
    private static final class Count {
        private final int[] byHealth = new int[Health.values().length];
        private int total;
        private boolean wasRead;
        private boolean isReading;

        void from(FeedState feed) {
            wasRead |= feed.wasRead();
            isReading |= feed instanceof FeedState.Loading;
        }

        void add(Health health) {
            byHealth[health.ordinal()]++;
            total++;
        }

        Tally tally() {
            // A part is counted as far as it is there; what is wrong with the whole it does not tell.
            if (isReading) {
                return new Tally(Tone.HEALTHY, 0, total == 0 ? -1 : total);
            }
            if (byHealth[Health.FAILING.ordinal()] > 0) {
                return new Tally(Tone.FAILING, byHealth[Health.FAILING.ordinal()], total);
            }
            if (byHealth[Health.LOST.ordinal()] > 0) {
                return new Tally(Tone.LOST, byHealth[Health.LOST.ordinal()], total);
            }
            // None known is not none there.
            return new Tally(Tone.WARNING, byHealth[Health.WARNING.ordinal()], total == 0 && !wasRead ? -1 : total);
        }
    }
}
