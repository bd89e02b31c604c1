package dev.gantry.services.demo;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.Seeding;
import dev.gantry.services.demo.night.LoadCurve;
import dev.gantry.services.demo.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A fleet inside this process: API servers on loopback that hold a company's clusters, and the actors that make them
 * live. Prepared, begun and closed once each; any thread.
 */
public final class DemoFleet implements AutoCloseable {
    private final DemoOptions options;
    private final List<FleetCluster> clusters;
    private final Stage stage;
    private final ZoneId zone;
    private final Path kubeconfig;
    private boolean isClosed;

    private DemoFleet(DemoOptions options, List<FleetCluster> clusters, Stage stage, ZoneId zone, Path kubeconfig) {
        this.options = options;
        this.clusters = clusters;
        this.stage = stage;
        this.zone = zone;
        this.kubeconfig = kubeconfig;
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
        ZoneId zone = ZoneId.systemDefault();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant evening =
                LocalDate.now(zone).atTime(options.from()).atZone(zone).toInstant();
        Stage stage = new Stage(new FleetClock(evening, options.speed()), now);
        DemoFleet fleet = new DemoFleet(options, clusters(options, stage), stage, zone, folder.resolve("kubeconfig"));
        try {
            for (FleetCluster cluster : fleet.clusters) {
                cluster.bind();
            }
            Files.createDirectories(folder);
            Kubeconfig.write(fleet.kubeconfig, fleet.clusters);
            return fleet;
        } catch (IOException e) {
            fleet.close();
            throw e;
        }
    }

    private static List<FleetCluster> clusters(DemoOptions options, Stage stage) {
        Schema schema = Schema.kubernetes();
        LoadCurve curve = new LoadCurve(options.night(), ZoneId.systemDefault());
        List<FleetCluster> clusters = new ArrayList<>();
        for (ClusterPlan plan : new FleetPlanner(BlueprintReader.ofModule(), options.size()).plan()) {
            int port = options.port() == 0 ? 0 : options.port() + plan.number();
            clusters.add(
                    new FleetCluster(plan, schema, stage, curve, options.size().seed(), port));
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
        List<Actor> actors = new ArrayList<>();
        for (FleetCluster cluster : clusters) {
            actors.addAll(Troupe.of(cluster, options.night(), options.size().seed()));
        }
        stage.cast(actors);
        synchronized (this) {
            if (!isClosed) {
                stage.start();
            }
        }
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

    private void fill(FleetCluster cluster) throws IOException {
        new Seeding(cluster.cluster(), cluster.plan(), options.size().seed(), stage.instant()).run();
        synchronized (this) {
            if (!isClosed) {
                cluster.open();
            }
        }
    }

    /** A kubeconfig with a context for each cluster. */
    public Path kubeconfig() {
        return kubeconfig;
    }

    /** The evening that is played, for whoever turns its clock. */
    public Evening evening() {
        return new Evening(stage.clock(), options.night(), zone);
    }

    /** Ends the evening, then every watch and every port. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            isClosed = true;
        }
        stage.close();
        for (FleetCluster cluster : clusters) {
            cluster.close();
        }
    }
}
