package dev.gantry.tests.contracts;

import dev.gantry.app.cli.ClusterAccess;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.kubernetes.FleetOptions;
import dev.gantry.services.kubernetes.Kubernetes;
import dev.gantry.services.kubernetes.KubernetesFleet;
import dev.gantry.services.problems.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line's clusters as the application wires them, but for the machine's own environment and settings. */
final class FleetAccess implements ClusterAccess {
    private final KubernetesFleet fleet;

    private FleetAccess(KubernetesFleet fleet) {
        this.fleet = fleet;
    }

    static FleetAccess open(Optional<Path> kubeconfig, Optional<Path> data) {
        return new FleetAccess(Kubernetes.open(new FleetOptions(
                kubeconfig.orElseThrow(),
                Map.of(),
                Path.of("."),
                "contracts",
                () -> false,
                context -> Protection.NORMAL)));
    }

    @Override
    public List<Cluster> clusters() {
        return fleet.clusters();
    }

    @Override
    public Optional<String> current() {
        return fleet.current();
    }

    @Override
    public List<Problem> problems() {
        return fleet.problems();
    }

    @Override
    public ObjectReader reader(Cluster cluster) {
        return fleet.reader(cluster.context()).orElseThrow();
    }

    @Override
    public ClusterLink link(Cluster cluster) {
        return fleet.link(cluster.context()).orElseThrow();
    }

    @Override
    public void close() {
        fleet.close();
    }
}
