package dev.gantry.services.kubernetes.config;

import dev.gantry.services.problems.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All kubeconfig files of the user, merged as kubectl does: of entries with one name the first file's counts, whole.
 * Immutable.
 *
 * @param currentContext empty where no file names one
 * @param contexts by name, in the order of the files
 * @param problems what could not be read
 */
public record Kubeconfig(
        String currentContext,
        Map<String, ConfigContext> contexts,
        Map<String, ConfigCluster> clusters,
        Map<String, ConfigUser> users,
        List<Path> files,
        List<Problem> problems) {
    public Kubeconfig {
        contexts = ordered(contexts);
        clusters = ordered(clusters);
        users = ordered(users);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
