package dev.gantry.tests.contracts;

import dev.gantry.services.demo.access.Audit;
import dev.gantry.services.demo.access.DefaultRoles;
import dev.gantry.services.demo.access.Roles;
import dev.gantry.services.demo.access.Tokens;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Ids;
import dev.gantry.services.demo.definitions.Definitions;
import dev.gantry.services.demo.http.ApiServer;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.patch.ManagedFields;
import dev.gantry.services.demo.pki.CertificateAuthority;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ServerApi;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The demo's API server over an empty cluster, on a port of its own. Any thread. */
public final class DemoServer implements AutoCloseable {
    private static final String TOKEN = "-token";

    private final ApiServer server;
    private final Path caFile;

    /** @param folder for its CA */
    public DemoServer(Path folder) throws IOException {
        this(folder, List.of());
    }

    /** @param more kinds it serves beside the built-in ones */
    DemoServer(Path folder, List<Kind> more) throws IOException {
        Schema schema = Schema.kubernetes();
        Cluster cluster = new Cluster(
                Kinds.builtIn(schema).with(more),
                new ObjectStore(10_000),
                new ManagedFields(schema),
                InstantSource.system(),
                new Ids(7));
        DefaultRoles.load(cluster);
        Definitions.load(cluster, Instant.now());
        Tokens tokens = new Tokens();
        for (ApiUser user : ApiUser.values()) {
            List<String> groups = user == ApiUser.ADMIN ? List.of(User.MASTERS) : List.of();
            tokens.add(user.userName() + TOKEN, new User(user.userName(), groups));
        }
        CertificateAuthority authority = new CertificateAuthority("contract", Duration.ofDays(1));
        server = new ApiServer(
                cluster,
                schema,
                new ApiServer.Access(authority, tokens, new Roles(cluster)),
                InstantSource.system(),
                0,
                "v1.36.3",
                Map.of());
        caFile = folder.resolve("demo-ca.crt");
        Files.writeString(caFile, server.authorityPem());
        server.start();
    }

    Wire as(ApiUser user) {
        return new Wire(URI.create(server.url()), caFile, user.userName() + TOKEN);
    }

    /** Plain requests as this user; the caller closes it. */
    public ServerApi apiAs(ApiUser user) {
        return ServerApi.open(URI.create(server.url()), caFile, user.userName() + TOKEN);
    }

    /** Forgets every change up to now, as a compaction does. */
    void forgetHistory() {
        server.cluster().store().compact();
    }

    /** What tells kubectl to ask it as this user. */
    List<String> kubectlFlags(ApiUser user) {
        return List.of(
                "--server=" + server.url(), "--certificate-authority=" + caFile, "--token=" + user.userName() + TOKEN);
    }

    /** What was asked of it lately. */
    Audit audit() {
        return server.audit();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
