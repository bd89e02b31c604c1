package dev.gantry.tests.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the kubeconfig of several sites, each a context of its own. One use, one thread. */
final class KubeconfigFile {
    private final StringBuilder clusters = new StringBuilder();
    private final StringBuilder users = new StringBuilder();
    private final StringBuilder contexts = new StringBuilder();

    KubeconfigFile add(Site site, String token) {
        String name = site.context();
        clusters.append("- name: %s%n  cluster: {server: \"%s\", certificate-authority: \"%s\"}%n"
                .formatted(name, site.network().address(), site.plane().caFile()));
        users.append("- name: %s%n  user: {token: \"%s\"}%n".formatted(name, token));
        contexts.append("- name: %s%n  context: {cluster: %s, user: %s}%n".formatted(name, name, name));
        return this;
    }

    Path write(Path folder) throws IOException {
        String text = "apiVersion: v1\nkind: Config\nclusters:\n%susers:\n%scontexts:\n%s"
                .formatted(clusters, users, contexts);
        return Files.writeString(folder.resolve("kubeconfig"), text);
    }
}
