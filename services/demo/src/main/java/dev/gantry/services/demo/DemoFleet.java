package dev.gantry.services.demo;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.actors.machines.Restless;
import dev.gantry.services.demo.control.ControlHandler;
import dev.gantry.services.demo.control.ControlServer;
import dev.gantry.services.demo.control.FaultTale;
import dev.gantry.services.demo.control.Member;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.Seeding;
import dev.gantry.services.demo.happenings.Happening;
import dev.gantry.services.demo.happenings.Onlooker;
import dev.gantry.services.demo.happenings.Scenes;
import dev.gantry.services.demo.night.Joined;
import dev.gantry.services.demo.night.Joined.Moment;
import dev.gantry.services.demo.night.LoadCurve;
import dev.gantry.services.demo.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * A fleet inside this process: API servers on loopback that hold a company's clusters, and the actors that make them
 * live. Prepared, begun and closed once each; any thread.
 */
public final class DemoFleet implements AutoCloseable {
    private final DemoOptions options;
    private final List<FleetCluster> clusters;
    private final Stage stage;
    private final ZoneId zone;
    private final Evening evening;
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();
    private final Path kubeconfig;
    private final ControlServer control;
    private boolean isClosed;

    private DemoFleet(DemoOptions options, List<FleetCluster> clusters, Stage stage, ZoneId zone, Path kubeconfig) {
        this.options = options;
        this.clusters = clusters;
        this.stage = stage;
        this.zone = zone;
        this.kubeconfig = kubeconfig;
        this.evening = new Evening(stage.clock(), options.night(), zone);
        FleetCluster first = clusters.getFirst();
        List<Member> members = clusters.stream()
                .map(one -> new Member(one.plan().name(), one.cluster().kinds(), one.faults()))
                .toList();
        this.control = new ControlServer(first.authority(), new ControlHandler(members, evening, first.accepted()));
    }

    /**
     * Fills the clusters, opens their ports and starts the evening.
     *
     * @param folder of the fleet's own; its kubeconfig is written there
     * @throws IOException where a port is taken or the folder cannot be written
     */
    public static DemoFleet open(DemoOptions options, Path folder) throws IOException {
        DemoFleet fleet = prepare(options, folder);
        try {
            fleet.begin();
            return fleet;
        } catch (IOException e) {
            fleet.close();
            throw e;
        }
    }

    /**
     * A fleet whose ports are taken and whose kubeconfig is written, so that clients may knock already; nobody answers
     * before {@link #begin}.
     *
     * @param folder of the fleet's own; its kubeconfig is written there
     * @throws IOException where a port is taken or the folder cannot be written
     */
    public static DemoFleet prepare(DemoOptions options, Path folder) throws IOException {
        DemoFleet fleet = of(options, Instant.now().truncatedTo(ChronoUnit.SECONDS), folder);
        try {
            for (FleetCluster cluster : fleet.clusters) {
                cluster.bind();
            }
            fleet.control.bind();
            Files.createDirectories(folder);
            Kubeconfig.write(fleet.kubeconfig, fleet.clusters, fleet.control.url());
            return fleet;
        } catch (IOException e) {
            fleet.close();
            throw e;
        }
    }

    /** A fleet of the evening of that day, with nothing in it, that asks for nothing outside this process. */
    static DemoFleet of(DemoOptions options, Instant start, Path folder) {
        ZoneId zone = ZoneId.systemDefault();
        Instant evening = start.atZone(zone).with(options.from()).toInstant();
        Stage stage = new Stage(new FleetClock(evening, options.speed()), start);
        return new DemoFleet(options, clusters(options, stage), stage, zone, folder.resolve("kubeconfig"));
    }

    private static List<FleetCluster> clusters(DemoOptions options, Stage stage) {
        FleetCluster.Served kinds = new FleetCluster.Served(Schema.kubernetes(), options.kinds());
        LoadCurve curve = new LoadCurve(options.night(), ZoneId.systemDefault());
        List<FleetCluster> clusters = new ArrayList<>();
        Moment moment = new Moment(stage.clock().now(), stage.instant(), ZoneId.systemDefault());
        long seed = options.size().seed();
        for (ClusterPlan plan : new FleetPlanner(BlueprintReader.ofModule(), options.size()).plan()) {
            int port = options.port() == 0 ? 0 : options.port() + plan.number();
            Joined joined = Joined.of(plan, options.night(), moment, seed);
            clusters.add(new FleetCluster(joined, kinds, stage, curve, seed, port));
        }
        return List.copyOf(clusters);
    }

    /**
     * Fills the clusters, lets each answer once it is full, then starts the evening. Returns when all of that is done;
     * a fleet closed meanwhile does not start.
     *
     * @throws IOException where a cluster cannot answer
     */
    public void begin() throws IOException {
        fill();
        cast();
        synchronized (this) {
            if (!isClosed) {
                stage.start();
            }
        }
    }

    /** Names who acts. */
    void cast() {
        long seed = options.size().seed();
        double changes = options.changesPerSecond() / clusters.size();
        List<Actor> actors = new ArrayList<>();
        for (FleetCluster cluster : clusters) {
            actors.addAll(Troupe.of(cluster, options.night(), seed));
            if (changes > 0) {
                actors.add(new Restless(Troupe.api(cluster, "kubelet"), changes, seed));
            }
        }
        if (!listeners.isEmpty()) {
            actors.addAll(onlookers());
        }
        clusters.forEach(
                cluster -> actors.add(_ -> cluster.cluster().documents().endBeat()));
        stage.cast(actors);
    }

    /** Who only looks on, and what is told of faults beside. */
    private List<Actor> onlookers() {
        List<Actor> onlookers = new ArrayList<>(
                List.of(new Scenes(options.night(), stage.clock().now(), zone, this::tell)));
        for (FleetCluster cluster : clusters) {
            onlookers.add(new Onlooker(cluster.plan(), Troupe.api(cluster, "onlooker"), cluster.world(), this::tell));
            cluster.faults()
                    .onNews(news -> tell(FaultTale.of(
                            news, cluster.plan().name(), stage.clock().now())));
        }
        return onlookers;
    }

    private void tell(Happening happening) {
        listeners.forEach(listener -> listener.accept(happening));
    }

    /**
     * Tells what happens, on the thread it happens on, so the listener may not wait. Before {@link #begin}; without a
     * listener nobody looks.
     */
    public void onHappening(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    private void fill() throws IOException {
        try (ExecutorService hands =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()))) {
            List<Future<?>> work = new ArrayList<>();
            for (FleetCluster cluster : clusters) {
                work.add(hands.submit(() -> {
                    fill(cluster);
                    return cluster;
                }));
            }
            work.add(hands.submit(() -> {
                openControl();
                return control;
            }));
            for (Future<?> one : work) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the fleet was made", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("the fleet could not be made", e.getCause());
        }
    }

    /** Makes what is there when the evening begins. */
    void seed(FleetCluster cluster) {
        new Seeding(
                        cluster.cluster(),
                        cluster.plan(),
                        cluster.authorityPem(),
                        options.size().seed(),
                        stage.instant(),
                        cluster.joined().past())
                .run();
    }

    private void fill(FleetCluster cluster) throws IOException {
        seed(cluster);
        synchronized (this) {
            if (!isClosed) {
                cluster.open();
            }
        }
    }

    private void openControl() throws IOException {
        synchronized (this) {
            if (!isClosed) {
                control.start();
            }
        }
    }

    List<FleetCluster> clusters() {
        return clusters;
    }

    /** For whoever plays it by hand. */
    Stage stage() {
        return stage;
    }

    /** A kubeconfig with a context for each cluster. */
    public Path kubeconfig() {
        return kubeconfig;
    }

    /** The evening that is played, for whoever turns its clock. */
    public Evening evening() {
        return evening;
    }

    /** Ends the evening, then every watch and every port. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            isClosed = true;
        }
        stage.close();
        control.close();
        for (FleetCluster cluster : clusters) {
            cluster.close();
        }
    }
}
