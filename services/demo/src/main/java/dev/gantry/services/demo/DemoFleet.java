package dev.gantry.services.demo;

import dev.gantry.services.demo.access.Roles;
import dev.gantry.services.demo.access.Tokens;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Ids;
import dev.gantry.services.demo.api.Ownership;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.api.WriteOptions;
import dev.gantry.services.demo.http.ApiServer;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.pki.CertificateAuthority;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.store.ObjectStore;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The embedded fleet. */
public final class DemoFleet {
    private DemoFleet() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Schema schema = Schema.kubernetes();
        Kinds kinds = Kinds.builtIn(schema);
        Tokens tokens = new Tokens();
        tokens.add("admin-token", new User("admin", List.of(User.MASTERS)));
        CertificateAuthority authority = new CertificateAuthority("demo", Duration.ofDays(30));
        Ownership none = new Ownership() {
            @Override
            public void updated(@Nullable ObjectNode before, ObjectNode after, Kind kind, Writer writer) {}

            @Override
            public ObjectNode applied(
                    @Nullable ObjectNode before, ObjectNode intent, Kind kind, Writer writer, boolean force) {
                return intent;
            }
        };
        Cluster cluster = new Cluster(kinds, new ObjectStore(4096), none, InstantSource.system(), new Ids(1));
        Kind namespaces = Objects.requireNonNull(kinds.named("v1", "Namespace"));
        for (String name : List.of("default", "kube-system")) {
            ObjectNode namespace = cluster.documents().typed(namespaces);
            namespace.putObject("metadata").put("name", name);
            cluster.writing().create(Target.of(namespaces, "", name), namespace, WriteOptions.by("fleet"));
        }
        try (ApiServer server = new ApiServer(
                cluster, schema, new ApiServer.Access(authority, tokens, new Roles()), 36443, "v1.36.3")) {
            server.start();
            System.out.println("READY " + server.url());
            Thread.currentThread().join();
        }
    }
}
