package dev.gantry.services.demo.fleet;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.Blueprint.Room;
import dev.gantry.services.demo.fleet.Blueprint.Service;
import dev.gantry.services.demo.fleet.Blueprint.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one cluster is to hold. Immutable; any thread. */
public record ClusterPlan(String name, Site site, int number, List<NodePlan> nodes, List<AppPlan> apps) {
    /** The same cluster with other machines and other sizes of its apps. */
    public ClusterPlan with(List<NodePlan> machines, List<AppPlan> sized) {
        return new ClusterPlan(name, site, number, List.copyOf(machines), List.copyOf(sized));
    }

    /** The machines of an edge room, by its name. */
    public List<NodePlan> nodesIn(String room) {
        return nodes.stream()
                .filter(node -> node.room() != null && node.room().name().equals(room))
                .toList();
    }

    /**
     * One machine.
     *
     * @param number within the cluster, from 0
     * @param room of an edge machine, null for others
     */
    public record NodePlan(
            int number,
            String name,
            String zone,
            Pool pool,
            @Nullable Room room) {}

    /**
     * One app.
     *
     * @param name unique in its namespace
     * @param replicas pods it has; what runs on every node has as many as there are fitting nodes
     * @param version tag of its image
     */
    public record AppPlan(Service service, String name, int replicas, String version) {
        public boolean isOnEveryNode() {
            return service.kind().equals("DaemonSet");
        }

        /** The same app in the release before this one. */
        AppPlan before(Chance chance) {
            String[] numbers = version.substring(1, version.lastIndexOf('-')).split("\\.", -1);
            int major = Integer.parseInt(numbers[0]);
            int minor = Integer.parseInt(numbers[1]);
            String older = minor > 0 ? major + "." + (minor - 1) : major - 1 + "." + chance.between(10, 40);
            return new AppPlan(service, name, replicas, "v" + older + "." + chance.below(12) + "-" + chance.hex(7));
        }

        /** The same app with so many pods. */
        public AppPlan sized(int pods) {
            return new AppPlan(service, name, pods, version);
        }

        /** The same app in another release. */
        public AppPlan released(String tag) {
            return new AppPlan(service, name, replicas, tag);
        }

        /** The tag of the release after this one. */
        public String nextVersion(Chance chance) {
            String[] numbers = version.substring(1, version.lastIndexOf('-')).split("\\.", -1);
            return "v" + numbers[0] + "." + (Integer.parseInt(numbers[1]) + 1) + ".0-" + chance.hex(7);
        }

        /** By what it is known in its cluster: namespace and name. */
        public String key() {
            return service.namespace() + "/" + name;
        }

        /** By one rule for all: registry, team, service, version. */
        public String image() {
            return "harbor.live.example/" + service.team().name() + "/" + service.name() + ":" + version;
        }
    }
}
