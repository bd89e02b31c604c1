package dev.gantry.services.demo;

import dev.gantry.services.demo.access.People;
import dev.gantry.services.demo.access.Roles;
import dev.gantry.services.demo.access.Tokens;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.actors.Timeline;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Ids;
import dev.gantry.services.demo.api.NodeLink;
import dev.gantry.services.demo.exec.ExecEndpoint;
import dev.gantry.services.demo.exec.Machines;
import dev.gantry.services.demo.faults.FaultBoard;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.http.Answers;
import dev.gantry.services.demo.http.ApiServer;
import dev.gantry.services.demo.http.SubresourceEndpoint;
import dev.gantry.services.demo.kinds.CustomKinds;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.KindFile;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.logs.LogEndpoint;
import dev.gantry.services.demo.night.Joined;
import dev.gantry.services.demo.night.LoadCurve;
import dev.gantry.services.demo.patch.ManagedFields;
import dev.gantry.services.demo.pki.CertificateAuthority;
import dev.gantry.services.demo.portforward.PortForwardEndpoint;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.Window;
import dev.gantry.services.demo.traffic.Census;
import dev.gantry.services.demo.traffic.MetricsEndpoint;
import dev.gantry.services.demo.traffic.Readings;
import dev.gantry.services.demo.traffic.Traffic;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One cluster of a fleet: its objects, its API server, who may use it. Any thread. */
final class FleetCluster implements AutoCloseable {
    /** Changes of a kind that are remembered: at 2,000 a second, five seconds of a slow watch. */
    private static final Window WINDOW = new Window(10_000, Duration.ofSeconds(75));

    private static final Duration CERTIFICATES_LIVE = Duration.ofDays(30);

    private final Joined joined;
    private final ClusterPlan plan;
    private final Cluster cluster;
    private final World world = new World();
    private final Traffic traffic;
    private final ApiServer server;
    private final FaultBoard faults;
    private final CertificateAuthority authority;
    private final Tokens accepted = new Tokens();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    /**
     * What a cluster serves.
     *
     * @param more custom kinds besides those of its projects
     */
    record Served(Schema schema, List<Kind> more) {
        Kinds kinds(List<String> projects) {
            return Kinds.builtIn(schema)
                    .with(new KindFile(schema).ofModule("metrics.yaml"))
                    .with(CustomKinds.of(projects))
                    .with(more);
        }
    }

    FleetCluster(Joined joined, Served served, Stage stage, LoadCurve curve, long seed, int port) {
        this.joined = joined;
        this.plan = joined.plan();
        this.traffic = new Traffic(plan, world, curve, stage.timeline());
        Ids ids = new Ids(seed + plan.number() * 7919L);
        this.faults = new FaultBoard(seed + plan.number());
        // The server's clock may go wrong; the evening's does not.
        InstantSource clock = () -> stage.instant().plus(faults.skew());
        Schema schema = served.schema();
        this.cluster = new Cluster(
                served.kinds(plan.site().projects()),
                new ObjectStore(WINDOW, System::nanoTime),
                new ManagedFields(schema),
                clock,
                ids);
        for (User user : People.users()) {
            String token = user.name() + "-" + ids.uid();
            accepted.add(token, user);
            tokens.put(user.name(), token);
        }
        this.authority = new CertificateAuthority(plan.name(), CERTIFICATES_LIVE);
        this.server = new ApiServer(
                cluster,
                schema,
                new ApiServer.Access(authority, accepted, new Roles(cluster), faults),
                clock,
                port,
                plan.site().version(),
                streams(stage.timeline(), curve));
    }

    /** What is answered by others than the API server's store: kubelets and a metrics server. */
    private Map<String, SubresourceEndpoint> streams(Timeline timeline, LoadCurve curve) {
        NodeLink link = new NodeLink(cluster, world::isUnreachable);
        Census census = new Census(cluster);
        Machines machines = new Machines(link, timeline, traffic, census);
        Readings readings = new Readings(cluster, census, traffic, timeline, world::isUnreachable);
        MetricsEndpoint metrics = new MetricsEndpoint(readings, new Answers(cluster.documents()));
        return Map.of(
                "PodMetrics.metrics.k8s.io",
                metrics,
                "NodeMetrics.metrics.k8s.io",
                metrics,
                "pods/log",
                new LogEndpoint(cluster, link, plan, world, machines, timeline, curve),
                "pods/exec",
                new ExecEndpoint(cluster, link, machines),
                "pods/portforward",
                new PortForwardEndpoint(cluster, link, machines));
    }

    /** The cluster as the evening has made it by the time it is joined. */
    Joined joined() {
        return joined;
    }

    ClusterPlan plan() {
        return plan;
    }

    Cluster cluster() {
        return cluster;
    }

    /** What is true of its machines and programs. */
    World world() {
        return world;
    }

    /** What its pods use. */
    Traffic traffic() {
        return traffic;
    }

    /** What goes wrong with it on demand. */
    FaultBoard faults() {
        return faults;
    }

    CertificateAuthority authority() {
        return authority;
    }

    /** Whose tokens it takes. */
    Tokens accepted() {
        return accepted;
    }

    String url() {
        return server.url();
    }

    String authorityPem() {
        return server.authorityPem();
    }

    /** The token of one of those who use it. */
    String token(String user) {
        return Objects.requireNonNull(tokens.get(user), user);
    }

    /** @throws IOException where the port is taken */
    void bind() throws IOException {
        server.bind();
    }

    /** Answers from now on. */
    void open() throws IOException {
        server.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
