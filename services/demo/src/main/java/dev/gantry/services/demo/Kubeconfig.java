package dev.gantry.services.demo;

import dev.gantry.services.demo.access.People;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.control.ControlAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes kubeconfigs with a context for each cluster of a fleet, readable by their owner only: one of the administrator
 * and, beside it, one for each of the others.
 */
final class Kubeconfig {
    private Kubeconfig() {}

    /**
     * @param file of the administrator; those of others have their name at the end
     * @param control where the administrator controls the fleet
     */
    static void write(Path file, List<FleetCluster> clusters, String control) throws IOException {
        for (User user : People.users()) {
            boolean isAdmin = user.name().equals(People.ADMIN);
            Path own = isAdmin ? file : file.resolveSibling(file.getFileName() + "-" + user.name());
            write(own, clusters, user.name(), isAdmin ? ControlAddress.extensions(control) : List.of());
        }
    }

    private static void write(Path file, List<FleetCluster> clusters, String user, List<Map<String, Object>> extensions)
            throws IOException {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("apiVersion", "v1");
        config.put("kind", "Config");
        config.put("current-context", current(clusters, user));
        config.put("clusters", clusters.stream().map(Kubeconfig::cluster).toList());
        config.put(
                "users",
                clusters.stream()
                        .map(one -> named(one, "user", Map.of("token", one.token(user))))
                        .toList());
        config.put("contexts", clusters.stream().map(one -> context(one, user)).toList());
        if (!extensions.isEmpty()) {
            config.put("extensions", extensions);
        }
        DumpSettings settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        writeWhole(fresh, new Dump(settings).dumpToString(config));
        if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A full disk is not told with the file's name. */
    private static void writeWhole(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text);
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException e) {
            throw new IOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Where the user may do something, if there is such a cluster. */
    private static String current(List<FleetCluster> clusters, String user) {
        return clusters.stream()
                .map(FleetCluster::plan)
                .filter(plan -> People.isAtWork(user, plan))
                .findFirst()
                .orElse(clusters.getFirst().plan())
                .name();
    }

    private static Map<String, Object> cluster(FleetCluster one) {
        String authority = Base64.getEncoder().encodeToString(one.authorityPem().getBytes(StandardCharsets.UTF_8));
        Map<String, Object> cluster = new LinkedHashMap<>();
        cluster.put("server", one.url());
        cluster.put("certificate-authority-data", authority);
        return named(one, "cluster", cluster);
    }

    private static Map<String, Object> context(FleetCluster one, String user) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("cluster", one.plan().name());
        context.put("user", one.plan().name());
        if (user.equals(People.OWNER)) {
            People.owned(one.plan()).ifPresent(namespace -> context.put("namespace", namespace));
        }
        return named(one, "context", context);
    }

    private static Map<String, Object> named(FleetCluster one, String key, Map<String, ?> value) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", one.plan().name());
        entry.put(key, value);
        return entry;
    }
}
