package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The temporary folder of one control plane: certificates, tokens, logs, etcd's data and kubeconfigs.
 *
 * @param root the folder itself
 */
record Workplace(Path root) {
    static Workplace create() throws IOException {
        Workplace place = new Workplace(Files.createTempDirectory("gantry-control-plane-"));
        Files.createDirectories(place.certs());
        Files.createDirectories(place.logs());
        return place;
    }

    Path certs() {
        return root.resolve("certs");
    }

    Path cert(String name) {
        return certs().resolve(name + ".crt");
    }

    Path key(String name) {
        return certs().resolve(name + ".key");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path etcdData() {
        return root.resolve("etcd");
    }

    Path saved(int number) {
        return root.resolve("saved-" + number);
    }

    Path tokens() {
        return root.resolve("tokens.csv");
    }

    Path kubeconfig(String name) {
        return root.resolve("kubeconfig-" + name + ".yaml");
    }

    Path kubectlCache() {
        return root.resolve("kubectl-cache");
    }
}
