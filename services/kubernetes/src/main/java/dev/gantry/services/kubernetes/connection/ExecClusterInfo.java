package dev.gantry.services.kubernetes.connection;

import dev.gantry.services.kubernetes.config.ConfigCluster;
import dev.gantry.services.kubernetes.tls.KeyMaterialException;
import dev.gantry.services.kubernetes.tls.PemSource;
import java.net.URI;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a plugin that asks is told of the cluster (client-go, rest/exec.go). */
final class ExecClusterInfo {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExecClusterInfo() {}

    static String json(ConfigCluster cluster, URI server) {
        ObjectNode info = JSON.createObjectNode();
        info.put("server", server.toString());
        putText(info, "tls-server-name", cluster.tlsServerName());
        if (cluster.insecure()) {
            info.put("insecure-skip-tls-verify", true);
        }
        putText(info, "certificate-authority-data", authority(cluster.authority()));
        putText(info, "proxy-url", cluster.proxyUrl());
        if (cluster.options().disableCompression()) {
            info.put("disable-compression", true);
        }
        String config = cluster.options().execConfig();
        info.set("config", config == null ? JSON.nullNode() : JSON.readTree(config));
        return JSON.writeValueAsString(info);
    }

    private static void putText(ObjectNode info, String name, String text) {
        if (!text.isEmpty()) {
            info.put(name, text);
        }
    }

    private static String authority(@Nullable PemSource authority) {
        try {
            return authority == null ? "" : Base64.getEncoder().encodeToString(authority.read());
        } catch (KeyMaterialException e) {
            // Connecting fails on the same file with its name; the plugin need not.
            return "";
        }
    }
}
