package dev.gantry.services.kubernetes.config;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which files make up the kubeconfig.
 *
 * @param files in order of precedence
 * @param explicit the one file was named on the command line, so it must be there
 */
public record KubeconfigPaths(List<Path> files, boolean explicit) {
    public KubeconfigPaths {
        files = List.copyOf(files);
    }

    /** {@code --kubeconfig} alone, else the list in KUBECONFIG, else the file in the home folder. */
    public static KubeconfigPaths of(@Nullable Path explicit, Map<String, String> environment, Path home) {
        if (explicit != null) {
            return new KubeconfigPaths(List.of(explicit.toAbsolutePath()), true);
        }
        String list = environment.getOrDefault("KUBECONFIG", "");
        if (list.isEmpty()) {
            return new KubeconfigPaths(List.of(home.resolve(".kube").resolve("config")), false);
        }
        List<Path> files = Arrays.stream(list.split(Pattern.quote(File.pathSeparator)))
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(name -> Path.of(name).toAbsolutePath())
                .toList();
        return new KubeconfigPaths(files, false);
    }
}
