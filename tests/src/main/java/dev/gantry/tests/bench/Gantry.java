package dev.gantry.tests.bench;

import dev.gantry.services.cluster.Protection;
import dev.gantry.services.kubernetes.FleetOptions;
import dev.gantry.services.kubernetes.Kubernetes;
import dev.gantry.services.kubernetes.KubernetesFleet;
import dev.gantry.services.kubernetes.config.InClusterConfig;
import dev.gantry.services.kubernetes.config.KubeconfigPaths;
import dev.gantry.services.kubernetes.config.KubeconfigReader;
import dev.gantry.services.kubernetes.connection.ConnectionFactory;
import dev.gantry.services.kubernetes.credentials.CredentialSources;
import dev.gantry.services.kubernetes.credentials.ExecRunner;
import dev.gantry.services.kubernetes.http.ApiTransport;
import dev.gantry.services.kubernetes.http.ProxyEnvironment;
import dev.gantry.services.kubernetes.http.SystemResolver;
import dev.gantry.services.kubernetes.sync.ScheduledTimer;
import dev.gantry.services.kubernetes.tls.SystemRoots;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Opens what a bench measures, exactly as the application opens it. */
final class Gantry {
    private static final Map<String, String> NO_ENVIRONMENT = Map.of();

    private Gantry() {}

    static KubernetesFleet fleet(Path kubeconfig) {
        return Kubernetes.open(new FleetOptions(
                kubeconfig, NO_ENVIRONMENT, Path.of("."), "bench", () -> false, context -> Protection.NORMAL));
    }

    /** The transport alone, on connections of its own; its timer is the caller's. */
    static ApiTransport transport(Path kubeconfig, ScheduledTimer timer) {
        ConnectionFactory connections = new ConnectionFactory(
                new CredentialSources(
                        new ExecRunner(NO_ENVIRONMENT, () -> false, Duration.ofSeconds(10)), InstantSource.system()),
                new SystemRoots(NO_ENVIRONMENT, System.getProperty("os.name", "")),
                new ProxyEnvironment(NO_ENVIRONMENT),
                new SystemResolver(),
                timer.executor(),
                "bench");
        var config = new KubeconfigReader(
                        KubeconfigPaths.of(kubeconfig, NO_ENVIRONMENT, Path.of(".")),
                        new InClusterConfig(NO_ENVIRONMENT))
                .read();
        return connections
                .connect(config, config.currentContext(), Protection.NORMAL)
                .transport();
    }
}
