package dev.gantry.services.kubernetes.config;

import dev.gantry.services.kubernetes.tls.PemSource;
import org.jspecify.annotations.Nullable;

/**
 * A kubeconfig's cluster entry. Immutable. Texts are empty where the file says nothing.
 *
 * @param authority certificate-authority-data, else certificate-authority
 */
public record ConfigCluster(
        String name,
        String server,
        String tlsServerName,
        boolean insecure,
        @Nullable PemSource authority,
        String proxyUrl,
        ClusterOptions options) {
    /**
     * What few kubeconfigs hold.
     *
     * @param execConfig JSON of the extension meant for exec plugins, null where there is none
     */
    public record ClusterOptions(
            boolean disableCompression, @Nullable String execConfig) {}
}
