package dev.gantry.services.kubernetes.config;

import dev.gantry.services.problems.KubeconfigProblem;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and merges kubeconfig files. A file that cannot be read is a problem of its own and leaves the others in use,
 * where kubectl gives up. Any thread; blocks on files.
 */
public final class KubeconfigReader {
    private final KubeconfigPaths paths;
    private final InClusterConfig inCluster;

    public KubeconfigReader(KubeconfigPaths paths, InClusterConfig inCluster) {
        this.paths = paths;
        this.inCluster = inCluster;
    }

    public Kubeconfig read() {
        List<KubeconfigFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths.files()) {
            read(path, files, problems);
        }
        Kubeconfig merged = merged(files, problems);
        return merged.contexts().isEmpty() && problems.isEmpty() ? inCluster.orElse(merged) : merged;
    }

    /** The files a change of which changes the result. */
    public List<Path> files() {
        return paths.files();
    }

    private void read(Path path, List<KubeconfigFile> files, List<Problem> problems) {
        try {
            files.add(KubeconfigFile.parse(Files.readAllBytes(path), path));
        } catch (NoSuchFileException e) {
            if (paths.explicit()) {
                problems.add(new KubeconfigProblem.Missing(path));
            }
        } catch (AccessDeniedException e) {
            problems.add(new KubeconfigProblem.NotAllowed(path));
        } catch (YamlMismatch e) {
            problems.add(new KubeconfigProblem.LeftOut(path, e.flaw()));
        } catch (IOException e) {
            problems.add(new KubeconfigProblem.Unreadable(path, Original.of(e)));
        }
    }

    private Kubeconfig merged(List<KubeconfigFile> files, List<Problem> problems) {
        Map<String, ConfigContext> contexts = new LinkedHashMap<>();
        Map<String, ConfigCluster> clusters = new LinkedHashMap<>();
        Map<String, ConfigUser> users = new LinkedHashMap<>();
        String current = "";
        for (KubeconfigFile file : files) {
            file.contexts().forEach(contexts::putIfAbsent);
            file.clusters().forEach(clusters::putIfAbsent);
            file.users().forEach(users::putIfAbsent);
            current = current.isEmpty() ? file.currentContext() : current;
        }
        if (!current.isEmpty() && !contexts.containsKey(current)) {
            problems.add(new KubeconfigProblem.NoCurrentContext(current));
        }
        return new Kubeconfig(current, contexts, clusters, users, paths.files(), problems);
    }
}
