package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.kubernetes.config.ExecPlugin;
import dev.gantry.services.kubernetes.tls.ClientIdentity;
import dev.gantry.services.kubernetes.tls.KeyMaterialException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes ExecCredential objects (client-go, pkg/apis/clientauthentication). */
final class ExecCredentialJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExecCredentialJson() {}

    /**
     * What a plugin gave.
     *
     * @param until null where it does not expire
     */
    record Issued(Credential credential, @Nullable Instant until) {}

    /** For KUBERNETES_EXEC_INFO. */
    static String info(ExecPlugin plugin, @Nullable String clusterJson, boolean interactive) {
        ObjectNode root = JSON.createObjectNode();
        root.put("kind", "ExecCredential");
        root.put("apiVersion", plugin.apiVersion());
        ObjectNode spec = root.putObject("spec");
        if (clusterJson != null) {
            spec.set("cluster", JSON.readTree(clusterJson));
        }
        spec.put("interactive", interactive);
        return JSON.writeValueAsString(root);
    }

    /** Messages complete "the plugin …" and hold nothing of what it printed. */
    static Issued read(byte[] stdout, ExecPlugin plugin) throws CredentialException {
        JsonNode root = tree(stdout);
        String version = root.path("apiVersion").asString("");
        if (!root.path("kind").asString("").equals("ExecCredential")) {
            throw new CredentialException("printed something that is no ExecCredential");
        }
        if (!version.equals(plugin.apiVersion())) {
            throw new CredentialException("answered in another version than the kubeconfig's " + plugin.apiVersion());
        }
        JsonNode status = root.path("status");
        String token = status.path("token").asString("");
        String certificate = status.path("clientCertificateData").asString("");
        String key = status.path("clientKeyData").asString("");
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new CredentialException("gave only one of certificate and key");
        }
        if (token.isEmpty() && certificate.isEmpty()) {
            throw new CredentialException("gave neither a token nor a certificate");
        }
        ClientIdentity identity = certificate.isEmpty() ? null : identity(certificate, key);
        return new Issued(new Credential(token, identity), until(status));
    }

    private static JsonNode tree(byte[] stdout) throws CredentialException {
        try {
            JsonNode root = JSON.readTree(stdout);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            // The exception may quote the text, and the text may hold a token.
            throw new CredentialException("printed something that is not JSON");
        }
        throw new CredentialException("printed " + (stdout.length == 0 ? "nothing" : "something that is no object"));
    }

    private static ClientIdentity identity(String certificate, String key) throws CredentialException {
        try {
            return ClientIdentity.of(
                    certificate.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
        } catch (KeyMaterialException e) {
            throw new CredentialException("gave a certificate that cannot be used: " + e.getMessage());
        }
    }

    private static @Nullable Instant until(JsonNode status) throws CredentialException {
        String text = status.path("expirationTimestamp").asString("");
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new CredentialException("gave an expirationTimestamp that is no time");
        }
    }
}
