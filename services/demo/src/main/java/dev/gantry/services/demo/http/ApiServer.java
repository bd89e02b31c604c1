package dev.gantry.services.demo.http;

import dev.gantry.services.demo.access.Audit;
import dev.gantry.services.demo.access.Authorizer;
import dev.gantry.services.demo.access.Escalation;
import dev.gantry.services.demo.access.Tokens;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Scales;
import dev.gantry.services.demo.faults.FaultBoard;
import dev.gantry.services.demo.openapi.OpenApi;
import dev.gantry.services.demo.pki.CertificateAuthority;
import dev.gantry.services.demo.schema.Schema;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The API server of one cluster: its verbs behind an HTTPS port on loopback. Any thread. */
public final class ApiServer implements AutoCloseable {
    private final Cluster cluster;
    private final HttpServer http;
    private final CertificateAuthority authority;
    private final Audit audit = new Audit();

    /** What a server needs to know who may do what, and what goes wrong on demand. */
    public record Access(CertificateAuthority authority, Tokens tokens, Authorizer authorizer, FaultBoard faults) {
        /** With faults that follow from no seed. */
        public Access(CertificateAuthority authority, Tokens tokens, Authorizer authorizer) {
            this(authority, tokens, authorizer, new FaultBoard(0));
        }
    }

    /**
     * @param clock what ages in tables are counted to
     * @param port 0 for any that is free
     * @param release such as {@code v1.36.3}
     * @param more endpoints of subresources, by {@code pods/log} and the like
     */
    public ApiServer(
            Cluster cluster,
            Schema schema,
            Access access,
            InstantSource clock,
            int port,
            String release,
            Map<String, SubresourceEndpoint> more) {
        this.cluster = cluster;
        this.authority = access.authority();
        Answers answers = new Answers(cluster.documents());
        Protobuf protobuf = new Protobuf(schema, cluster.documents(), cluster.kinds());
        Tables tables = new Tables(cluster.documents().forms(), clock);
        Bodies bodies = new Bodies(cluster, protobuf);
        Map<String, SubresourceEndpoint> subresources = new HashMap<>(more);
        SubresourceEndpoint reviews = new ReviewEndpoint(bodies, answers, access.authorizer(), access.tokens());
        subresources.put("SelfSubjectAccessReview.authorization.k8s.io", reviews);
        subresources.put("SubjectAccessReview.authorization.k8s.io", reviews);
        subresources.put("LocalSubjectAccessReview.authorization.k8s.io", reviews);
        subresources.put("SelfSubjectRulesReview.authorization.k8s.io", reviews);
        subresources.put("TokenReview.authentication.k8s.io", reviews);
        subresources.put("SelfSubjectReview.authentication.k8s.io", reviews);
        Incoming incoming = new Incoming(bodies, cluster.documents().mapper(), schema);
        ReadEndpoint reads = new ReadEndpoint(cluster, answers, protobuf, tables);
        WriteEndpoint writes =
                new WriteEndpoint(cluster, answers, bodies, incoming, new Escalation(cluster, access.authorizer()));
        PodEndpoints pods = new PodEndpoints(cluster, answers, bodies);
        SubresourceEndpoint views = new ViewEndpoint(reads, writes);
        subresources.put("pods/eviction", pods::evict);
        subresources.put("pods/binding", pods::bind);
        subresources.put("pods/resize", views);
        subresources.put("certificatesigningrequests/approval", views);
        subresources.put("namespaces/finalize", request -> {
            request.allow("update");
            views.handle(request);
        });
        Scales scales = new Scales(cluster.writing(), schema);
        subresources.put("*/scale", new ScaleEndpoint(cluster, answers, incoming, writes, scales));
        Endpoints endpoints = new Endpoints(
                cluster,
                new Authentication(access.tokens()),
                access.authorizer(),
                new PlainEndpoints(
                        new Discovery(cluster.kinds(), cluster.documents().mapper()),
                        new OpenApi(cluster.kinds(), schema.type("meta/v1.ObjectMeta")),
                        answers,
                        version(cluster, release)),
                reads,
                new WatchAnswer(cluster, new FrameWriters(cluster, protobuf, tables)),
                writes,
                Map.copyOf(subresources),
                answers,
                audit,
                new FaultGate(access.faults()),
                new Deprecations(release));
        this.http = new HttpServer(port, access.authority(), access.faults(), new ApiHandler(endpoints));
        access.faults().onNews(news -> http.heed(news));
        access.faults().onNews(_ -> cluster.store().wake());
    }

    private static ObjectNode version(Cluster cluster, String release) {
        String[] parts = release.substring(1).split("\\.");
        ObjectNode version = cluster.documents().mapper().createObjectNode();
        version.put("major", parts[0]);
        version.put("minor", parts[1]);
        version.put("emulationMajor", parts[0]);
        version.put("emulationMinor", parts[1]);
        version.put("minCompatibilityMajor", parts[0]);
        version.put("minCompatibilityMinor", Integer.toString(Integer.parseInt(parts[1]) - 1));
        version.put("gitVersion", release);
        version.put("gitCommit", "");
        version.put("gitTreeState", "clean");
        version.put("buildDate", "2026-01-01T00:00:00Z");
        version.put("goVersion", "none");
        version.put("compiler", "none");
        version.put("platform", "jvm/any");
        return version;
    }

    /**
     * Takes the port; who connects waits until {@link #start}.
     *
     * @throws IOException where the port is taken
     */
    public void bind() throws IOException {
        http.bind();
    }

    /** @throws IOException where the port is taken */
    public void start() throws IOException {
        http.start();
    }

    public String url() {
        return "https://127.0.0.1:" + http.port();
    }

    public String authorityPem() {
        return authority.pem();
    }

    /** What was asked of it lately. */
    public Audit audit() {
        return audit;
    }

    public Cluster cluster() {
        return cluster;
    }

    /** Ends watches, then closes the port. */
    @Override
    public void close() throws IOException {
        cluster.store().close();
        http.close();
    }
}
