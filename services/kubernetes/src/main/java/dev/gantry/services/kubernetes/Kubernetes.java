package dev.gantry.services.kubernetes;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.inventory.Verification;
import dev.gantry.services.kubernetes.config.InClusterConfig;
import dev.gantry.services.kubernetes.config.KubeconfigPaths;
import dev.gantry.services.kubernetes.config.KubeconfigReader;
import dev.gantry.services.kubernetes.connection.ConnectionFactory;
import dev.gantry.services.kubernetes.credentials.CredentialSources;
import dev.gantry.services.kubernetes.credentials.ExecRunner;
import dev.gantry.services.kubernetes.http.ProxyEnvironment;
import dev.gantry.services.kubernetes.http.SystemResolver;
import dev.gantry.services.kubernetes.sync.ClusterLinks;
import dev.gantry.services.kubernetes.sync.ScheduledTimer;
import dev.gantry.services.kubernetes.sync.Timings;
import dev.gantry.services.kubernetes.tls.SystemRoots;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Opens fleets. Any thread. */
public final class Kubernetes {
    private static final Duration PLUGIN_WITHIN = Duration.ofSeconds(60);

    private Kubernetes() {}

    /** Reads the kubeconfig, connects to nothing and starts no thread. */
    public static KubernetesFleet open(FleetOptions options) {
        return open(options, (cluster, found) -> {});
    }

    /**
     * @param bugs hears of tables that the quiet comparison found to differ from the server; they are logged as well
     */
    public static KubernetesFleet open(FleetOptions options, BiConsumer<Cluster, Verification> bugs) {
        return open(options, Timings.standard(), bugs);
    }

    /** @param waits hears how long a single read will wait for a server that is busy, on the thread that reads */
    public static KubernetesFleet openTelling(FleetOptions options, BiConsumer<Cluster, Duration> waits) {
        return open(options, Timings.standard(), (cluster, found) -> {}, waits);
    }

    static KubernetesFleet open(FleetOptions options, Timings timings, BiConsumer<Cluster, Verification> bugs) {
        return open(options, timings, bugs, null);
    }

    private static KubernetesFleet open(
            FleetOptions options,
            Timings timings,
            BiConsumer<Cluster, Verification> bugs,
            @Nullable BiConsumer<Cluster, Duration> waits) {
        Map<String, String> environment = options.environment();
        InstantSource clock = InstantSource.system();
        ScheduledTimer timer = new ScheduledTimer();
        KubeconfigPaths paths = KubeconfigPaths.of(options.kubeconfig(), environment, options.home());
        ConnectionFactory connections = new ConnectionFactory(
                new CredentialSources(new ExecRunner(environment, options.hasTerminal(), PLUGIN_WITHIN), clock),
                new SystemRoots(environment, System.getProperty("os.name", "")),
                new ProxyEnvironment(environment),
                new SystemResolver(),
                timer.executor(),
                options.version());
        ClusterLinks links = new ClusterLinks(timer, clock, timings, RandomGenerator.getDefault(), bugs, waits);
        KubeconfigReader reader = new KubeconfigReader(paths, new InClusterConfig(environment));
        return new KubernetesFleet(reader, connections, links, options, timer);
    }
}
