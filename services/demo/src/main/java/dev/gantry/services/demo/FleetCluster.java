package dev.gantry.services.demo;

import dev.gantry.services.demo.access.Roles;
import dev.gantry.services.demo.access.Tokens;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Ids;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.http.ApiServer;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.patch.ManagedFields;
import dev.gantry.services.demo.pki.CertificateAuthority;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.store.ObjectStore;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** One cluster of a fleet: its objects, its API server, who may use it. Any thread. */
final class FleetCluster implements AutoCloseable {
    /** Changes of a kind that are remembered: at 2,000 a second, five seconds of a slow watch. */
    private static final int WINDOW = 10_000;

    private static final Duration CERTIFICATES_LIVE = Duration.ofDays(30);

    private final ClusterPlan plan;
    private final Cluster cluster;
    private final ApiServer server;
    private final String adminToken;

    FleetCluster(ClusterPlan plan, Schema schema, InstantSource stamps, long seed, int port) {
        this.plan = plan;
        Ids ids = new Ids(seed + plan.number() * 7919L);
        this.cluster =
                new Cluster(Kinds.builtIn(schema), new ObjectStore(WINDOW), new ManagedFields(schema), stamps, ids);
        Tokens tokens = new Tokens();
        this.adminToken = "admin-" + ids.uid();
        tokens.add(adminToken, new User("admin", List.of(User.MASTERS)));
        CertificateAuthority authority = new CertificateAuthority(plan.name(), CERTIFICATES_LIVE);
        this.server = new ApiServer(
                cluster,
                schema,
                new ApiServer.Access(authority, tokens, new Roles()),
                stamps,
                port,
                plan.site().version());
    }

    ClusterPlan plan() {
        return plan;
    }

    Cluster cluster() {
        return cluster;
    }

    String url() {
        return server.url();
    }

    String authorityPem() {
        return server.authorityPem();
    }

    String adminToken() {
        return adminToken;
    }

    /** @throws IOException where the port is taken */
    void open() throws IOException {
        server.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
