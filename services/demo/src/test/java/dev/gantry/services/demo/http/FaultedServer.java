package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Roles;
import dev.gantry.services.demo.access.Tokens;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Ids;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.faults.FaultBoard;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.patch.ManagedFields;
import dev.gantry.services.demo.pki.CertificateAuthority;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.store.ObjectStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.node.ObjectNode;

/** An API server over a small cluster whose faults a test sets, and a plain client of it. */
final class FaultedServer implements AutoCloseable {
    static final String CONFIG_MAPS = "/api/v1/namespaces/default/configmaps";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FaultBoard faults = new FaultBoard(1);
    private final Cluster cluster;
    private final ApiServer server;
    private final SSLContext trust;
    private final HttpClient client;

    FaultedServer() throws IOException {
        Schema schema = Schema.kubernetes();
        cluster = new Cluster(
                Kinds.builtIn(schema),
                new ObjectStore(1_000),
                new ManagedFields(schema),
                InstantSource.system(),
                new Ids(7));
        Tokens tokens = new Tokens();
        tokens.add("secret", new User("admin", java.util.List.of(User.MASTERS)));
        server = new ApiServer(
                cluster,
                schema,
                new ApiServer.Access(
                        new CertificateAuthority("faulted", Duration.ofDays(1)), tokens, new Roles(cluster), faults),
                InstantSource.system(),
                0,
                "v1.36.3",
                Map.of());
        server.start();
        trust = trusting(server.authorityPem());
        client = HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(PATIENCE)
                .build();
    }

    private static SSLContext trusting(String pem) throws IOException {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "server",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    FaultBoard faults() {
        return faults;
    }

    HttpClient client() {
        return client;
    }

    SSLContext trust() {
        return trust;
    }

    int port() {
        return URI.create(server.url()).getPort();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer secret")
                .header("Accept", "application/json");
    }

    /** Puts an object there without asking the server, which may be out of reach. */
    void put(String name, String text) {
        Kind kind = Objects.requireNonNull(cluster.kinds().at("v1", "configmaps"));
        ObjectNode object = cluster.documents().typed(kind);
        object.putObject("metadata").put("name", name).put("namespace", "default");
        object.putObject("data").put("text", text);
        cluster.writing().load(Target.of(kind, "default", name), object);
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
        server.close();
    }
}
