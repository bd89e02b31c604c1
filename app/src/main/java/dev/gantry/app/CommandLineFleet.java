package dev.gantry.app;

import dev.gantry.app.cli.ClusterAccess;
import dev.gantry.app.cli.GantryVersion;
import dev.gantry.app.settings.SettingsFileStore;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.kubernetes.FleetOptions;
import dev.gantry.services.kubernetes.Kubernetes;
import dev.gantry.services.kubernetes.KubernetesFleet;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.settings.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The command line's way to the clusters: one fleet per command, opened without a thread or a connection. */
final class CommandLineFleet implements ClusterAccess {
    private final KubernetesFleet fleet;

    private CommandLineFleet(KubernetesFleet fleet) {
        this.fleet = fleet;
    }

    static CommandLineFleet open(Optional<Path> kubeconfig, Optional<Path> data) {
        return open(kubeconfig, data, sentence -> {});
    }

    /** @param said takes, once for each cluster, that a busy one is waited for */
    static CommandLineFleet open(Optional<Path> kubeconfig, Optional<Path> data, Consumer<String> said) {
        DataFolder folder = data.map(DataFolder::new).orElseGet(DataFolder::platform);
        Settings settings = settings(folder);
        return new CommandLineFleet(Kubernetes.openTelling(
                new FleetOptions(
                        kubeconfig.orElse(null),
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ".")),
                        GantryVersion.running(),
                        () -> System.console() != null,
                        context -> settings.cluster(context).effectiveProtection()),
                new BusyNotice(said)));
    }

    /** Read once and never written, so the writer has nothing to do. */
    private static Settings settings(DataFolder folder) {
        return new SettingsFileStore(folder.settings(), Runnable::run, InstantSource.system()).current();
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
        return link(cluster).objects();
    }

    @Override
    public ClusterLink link(Cluster cluster) {
        return fleet.link(cluster.context())
                .orElseThrow(() -> new IllegalArgumentException("no context " + cluster.context()));
    }

    @Override
    public void close() {
        fleet.close();
    }
}
