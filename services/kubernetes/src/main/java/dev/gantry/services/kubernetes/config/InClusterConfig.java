package dev.gantry.services.kubernetes.config;

import dev.gantry.services.kubernetes.config.ConfigCluster.ClusterOptions;
import dev.gantry.services.kubernetes.tls.PemSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cluster a pod runs in, as kubectl takes it where no kubeconfig says otherwise (client-go, rest/config.go). */
public final class InClusterConfig {
    private static final String NAME = "in-cluster";
    private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");

    private final Map<String, String> environment;
    private final Path account;

    public InClusterConfig(Map<String, String> environment) {
        this(environment, ACCOUNT);
    }

    InClusterConfig(Map<String, String> environment, Path account) {
        this.environment = environment;
        this.account = account;
    }

    /** Unchanged where this is no pod. */
    Kubeconfig orElse(Kubeconfig empty) {
        String host = environment.getOrDefault("KUBERNETES_SERVICE_HOST", "");
        String port = environment.getOrDefault("KUBERNETES_SERVICE_PORT", "");
        Path token = account.resolve("token");
        if (host.isEmpty() || port.isEmpty() || !Files.isRegularFile(token)) {
            return empty;
        }
        String server = "https://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        Path ca = account.resolve("ca.crt");
        @Nullable PemSource authority = Files.isReadable(ca) ? new PemSource.File("certificate-authority", ca) : null;
        ConfigCluster cluster =
                new ConfigCluster(NAME, server, "", false, authority, "", new ClusterOptions(false, null));
        ConfigUser user = new ConfigUser(NAME, null, null, "", token, null, ConfigUser.ANONYMOUS.options());
        ConfigContext context = new ConfigContext(NAME, NAME, NAME, namespace(), null);
        return new Kubeconfig(
                NAME, Map.of(NAME, context), Map.of(NAME, cluster), Map.of(NAME, user), empty.files(), List.of());
    }

    private String namespace() {
        String told = environment.getOrDefault("POD_NAMESPACE", "");
        if (!told.isEmpty()) {
            return told;
        }
        try {
            return Files.readString(account.resolve("namespace")).trim();
        } catch (IOException e) {
            // Optional by contract: a pod without the file simply has no default namespace.
            return "";
        }
    }
}
