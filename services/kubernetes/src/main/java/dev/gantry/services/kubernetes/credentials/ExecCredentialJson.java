package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.kubernetes.config.ExecPlugin;
import dev.gantry.services.kubernetes.tls.ClientIdentity;
import dev.gantry.services.kubernetes.tls.KeyMaterialException;
import dev.gantry.services.problems.CredentialProblem;
import dev.gantry.services.problems.CredentialProblem.PlainFault;
import dev.gantry.services.problems.CredentialProblem.PluginFault;
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

    /** What is wrong with what a plugin printed, without anything of it. */
    static final class FaultException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient PluginFault fault;

        FaultException(PluginFault fault) {
            super(fault.toString());
            this.fault = fault;
        }

        PluginFault fault() {
            return fault;
        }
    }

    static Issued read(byte[] stdout, ExecPlugin plugin) throws FaultException {
        JsonNode root = tree(stdout);
        String version = root.path("apiVersion").asString("");
        if (!root.path("kind").asString("").equals("ExecCredential")) {
            throw new FaultException(PlainFault.PRINTED_NO_CREDENTIAL);
        }
        if (!version.equals(plugin.apiVersion())) {
            throw new FaultException(new CredentialProblem.OtherVersion(plugin.apiVersion()));
        }
        JsonNode status = root.path("status");
        String token = status.path("token").asString("");
        String certificate = status.path("clientCertificateData").asString("");
        String key = status.path("clientKeyData").asString("");
        if (certificate.isEmpty() != key.isEmpty()) {
            throw new FaultException(PlainFault.GAVE_HALF_A_PAIR);
        }
        if (token.isEmpty() && certificate.isEmpty()) {
            throw new FaultException(PlainFault.GAVE_NOTHING);
        }
        ClientIdentity identity = certificate.isEmpty() ? null : identity(certificate, key);
        return new Issued(new Credential(token, identity), until(status));
    }

    private static JsonNode tree(byte[] stdout) throws FaultException {
        try {
            JsonNode root = JSON.readTree(stdout);
            if (root.isObject()) {
                return root;
            }
        } catch (JacksonException e) {
            // The exception may quote the text, and the text may hold a token.
            throw new FaultException(PlainFault.PRINTED_NO_JSON);
        }
        throw new FaultException(stdout.length == 0 ? PlainFault.PRINTED_NOTHING : PlainFault.PRINTED_NO_OBJECT);
    }

    private static ClientIdentity identity(String certificate, String key) throws FaultException {
        try {
            return ClientIdentity.of(
                    certificate.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
        } catch (KeyMaterialException e) {
            throw new FaultException(new CredentialProblem.UnusableCertificate(e.problem()));
        }
    }

    private static @Nullable Instant until(JsonNode status) throws FaultException {
        String text = status.path("expirationTimestamp").asString("");
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new FaultException(PlainFault.GAVE_NO_TIME);
        }
    }
}
