package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Writes kubeconfig files that reach one control plane, as {@code kubectl config} would. */
final class Kubeconfigs {
    private final Workplace place;
    private final Credentials credentials;
    private final String server;

    Kubeconfigs(Workplace place, Credentials credentials, String server) {
        this.place = place;
        this.credentials = credentials;
        this.server = server;
    }

    /** One context per user, all on one cluster, the first one current. */
    Path withTokens(String name, List<ApiUser> users) throws IOException {
        StringBuilder yaml = head(users.getFirst().userName());
        yaml.append("contexts:\n");
        for (ApiUser user : users) {
            yaml.append("- name: ").append(user.userName()).append('\n');
            yaml.append("  context: {cluster: control-plane, user: ").append(user.userName());
            if (user == ApiUser.NAMESPACE_OWNER) {
                yaml.append(", namespace: ").append(ControlPlane.OWNED_NAMESPACE);
            }
            yaml.append("}\n");
        }
        yaml.append("users:\n");
        for (ApiUser user : users) {
            yaml.append("- name: ").append(user.userName()).append('\n');
            yaml.append("  user: {token: ").append(credentials.token(user)).append("}\n");
        }
        return write(name, yaml);
    }

    /** One context whose user shows a client certificate, inlined. */
    Path withCertificate(String name) throws IOException {
        StringBuilder yaml = head(name);
        yaml.append("contexts:\n- name: ").append(name);
        yaml.append("\n  context: {cluster: control-plane, user: ").append(name).append("}\n");
        yaml.append("users:\n- name: ").append(name).append("\n  user:\n");
        yaml.append("    client-certificate-data: ")
                .append(base64(place.cert(name)))
                .append('\n');
        yaml.append("    client-key-data: ").append(base64(place.key(name))).append('\n');
        return write(name + "-certificate", yaml);
    }

    private StringBuilder head(String current) throws IOException {
        return new StringBuilder("apiVersion: v1\nkind: Config\n")
                .append("current-context: ")
                .append(current)
                .append("\nclusters:\n- name: control-plane\n  cluster:\n    server: ")
                .append(server)
                .append("\n    certificate-authority-data: ")
                .append(base64(credentials.caFile()))
                .append('\n');
    }

    private Path write(String name, StringBuilder yaml) throws IOException {
        return Files.writeString(place.kubeconfig(name), yaml);
    }

    private static String base64(Path file) throws IOException {
        return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    }
}
