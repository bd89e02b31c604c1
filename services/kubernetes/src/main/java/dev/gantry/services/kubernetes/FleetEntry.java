package dev.gantry.services.kubernetes;

import dev.gantry.services.kubernetes.config.ConfigCluster;
import dev.gantry.services.kubernetes.config.ConfigUser;
import dev.gantry.services.kubernetes.connection.ApiConnection;
import dev.gantry.services.kubernetes.connection.ContextSettings;
import dev.gantry.services.kubernetes.sync.KubernetesClusterLink;
import dev.gantry.services.kubernetes.tls.PemSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One context of the fleet and the files its credentials stand in. Any thread. */
final class FleetEntry {
    private final ApiConnection connection;
    private final KubernetesClusterLink link;
    private String stamps;

    FleetEntry(ApiConnection connection, KubernetesClusterLink link) {
        this.connection = connection;
        this.link = link;
        this.stamps = stamps(connection.settings());
    }

    ContextSettings settings() {
        return connection.settings();
    }

    KubernetesClusterLink link() {
        return link;
    }

    /** Whether a file of its credentials changed since it was asked last. */
    synchronized boolean isRenewed() {
        String now = stamps(connection.settings());
        boolean renewed = !now.equals(stamps);
        stamps = now;
        return renewed;
    }

    private static String stamps(ContextSettings settings) {
        List<@Nullable PemSource> sources = new ArrayList<>();
        ConfigCluster cluster = settings.cluster();
        ConfigUser user = settings.user();
        if (cluster != null) {
            sources.add(cluster.authority());
        }
        String token = "";
        if (user != null) {
            sources.add(user.certificate());
            sources.add(user.key());
            token = stamp(user.tokenFile());
        }
        return token
                + sources.stream()
                        .map(source -> source == null ? "none" : source.stamp())
                        .collect(Collectors.joining(" "));
    }

    private static String stamp(@Nullable Path file) {
        if (file == null) {
            return "none ";
        }
        try {
            return Files.getLastModifiedTime(file) + "/" + Files.size(file) + " ";
        } catch (IOException absent) {
            return "absent ";
        }
    }
}
