package dev.gantry.app.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A cluster that exists only for training, and a folder of its own with the kubeconfig that names it, so that training
 * never meets the user's clusters or settings. Any thread; closing it takes the folder away.
 */
public final class RecordedCluster implements AutoCloseable {
    private final Path folder;
    private final RecordedServer server;

    private RecordedCluster(Path folder, RecordedServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Starts serving on loopback. */
    public static RecordedCluster open() throws IOException {
        Path folder = Files.createTempDirectory("gantry-training");
        TrainingKey key = TrainingKey.read();
        RecordedServer server = new RecordedServer(key);
        RecordedCluster cluster = new RecordedCluster(folder, server);
        Files.writeString(cluster.kubeconfig(), kubeconfig(server.url(), key.authorityData()));
        return cluster;
    }

    /** Where data may be kept while training. */
    public Path folder() {
        return folder;
    }

    public Path kubeconfig() {
        return folder.resolve("config");
    }

    private static String kubeconfig(String url, String authority) {
        return """
                apiVersion: v1
                kind: Config
                current-context: training
                clusters:
                - name: training
                  cluster:
                    server: %s
                    certificate-authority-data: %s
                users:
                - name: training
                  user:
                    token: none
                contexts:
                - name: training
                  context:
                    cluster: training
                    user: training
                    namespace: default
                """.formatted(url, authority);
    }

    @Override
    public void close() {
        server.close();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> inside = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : inside) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the training folder " + folder + " cannot be taken away", e);
        }
    }
}
