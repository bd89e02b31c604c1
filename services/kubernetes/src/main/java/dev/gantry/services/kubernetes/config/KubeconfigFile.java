package dev.gantry.services.kubernetes.config;

import dev.gantry.services.kubernetes.config.ConfigCluster.ClusterOptions;
import dev.gantry.services.kubernetes.tls.PemSource;
import dev.gantry.services.problems.KubeconfigProblem;
import dev.gantry.services.problems.Original;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * What one kubeconfig file says. YAML or JSON, unknown fields pass. Relative paths are taken from the file's folder
 * (client-go, tools/clientcmd/loader.go).
 */
record KubeconfigFile(
        String currentContext,
        Map<String, ConfigContext> contexts,
        Map<String, ConfigCluster> clusters,
        Map<String, ConfigUser> users) {
    private static final String EXEC_EXTENSION = "client.authentication.k8s.io/exec";
    private static final int LARGEST = 16 * 1024 * 1024;

    static KubeconfigFile parse(byte[] bytes, Path file) throws YamlMismatch {
        YamlNode root = new YamlNode(tree(bytes), "");
        Map<String, ConfigContext> contexts = new LinkedHashMap<>();
        Map<String, ConfigCluster> clusters = new LinkedHashMap<>();
        Map<String, ConfigUser> users = new LinkedHashMap<>();
        for (YamlNode item : root.get("clusters").items()) {
            String name = newName(item, clusters);
            clusters.put(name, cluster(name, item.get("cluster"), file));
        }
        for (YamlNode item : root.get("users").items()) {
            String name = newName(item, users);
            users.put(name, UserEntry.read(name, item.get("user"), file));
        }
        for (YamlNode item : root.get("contexts").items()) {
            String name = newName(item, contexts);
            YamlNode context = item.get("context");
            contexts.put(
                    name,
                    new ConfigContext(
                            name, context.text("cluster"), context.text("user"), context.text("namespace"), file));
        }
        return new KubeconfigFile(root.text("current-context"), contexts, clusters, users);
    }

    private static @Nullable Node tree(byte[] bytes) throws YamlMismatch {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(LARGEST).build();
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            StreamReader reader = new StreamReader(settings, text.startsWith("\ufeff") ? text.substring(1) : text);
            return new Composer(settings, new ParserImpl(settings, reader))
                    .getSingleNode()
                    .orElse(null);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new YamlMismatch(new KubeconfigProblem.NotYaml(line, new Original(e.getProblem())));
        } catch (YamlEngineException e) {
            throw new YamlMismatch(new KubeconfigProblem.NotYamlAnywhere(Original.of(e)));
        }
    }

    private static String newName(YamlNode item, Map<String, ?> known) throws YamlMismatch {
        YamlNode name = item.get("name");
        if (known.containsKey(name.text())) {
            throw name.namedTwice(name.text());
        }
        return name.text();
    }

    private static ConfigCluster cluster(String name, YamlNode cluster, Path file) throws YamlMismatch {
        @Nullable String execConfig = null;
        for (YamlNode extension : cluster.get("extensions").items()) {
            if (extension.text("name").equals(EXEC_EXTENSION)) {
                execConfig = YamlJson.of(extension.get("extension"));
            }
        }
        return new ConfigCluster(
                name,
                cluster.text("server"),
                cluster.text("tls-server-name"),
                cluster.flag("insecure-skip-tls-verify"),
                pem(cluster, "certificate-authority", file),
                cluster.text("proxy-url"),
                new ClusterOptions(cluster.flag("disable-compression"), execConfig));
    }

    /** The data where there is some, else the file. */
    static @Nullable PemSource pem(YamlNode entry, String field, Path file) throws YamlMismatch {
        YamlNode data = entry.get(field + "-data");
        if (!data.text().isEmpty()) {
            try {
                return new PemSource.Data(
                        field + "-data", Base64.getDecoder().decode(data.text().replaceAll("[\\r\\n]", "")));
            } catch (IllegalArgumentException e) {
                throw data.mismatch(KubeconfigProblem.Wanted.BASE64);
            }
        }
        Path path = path(entry.text(field), file);
        return path == null ? null : new PemSource.File(field, path);
    }

    static @Nullable Path path(String text, Path file) throws YamlMismatch {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return file.toAbsolutePath().resolveSibling(text).normalize();
        } catch (InvalidPathException e) {
            throw new YamlMismatch(new KubeconfigProblem.NotAPath(new Original(e.getReason())));
        }
    }
}
