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
 * live. Opened once, closed once; any thread.
 */
public final class DemoFleet implements AutoCloseable {
    private final List<FleetCluster> clusters;
    private final Stage stage;
    private final Path kubeconfig;

    private DemoFleet(List<FleetCluster> clusters, Stage stage, Path kubeconfig) {
        this.clusters = clusters;
        this.stage = stage;
        this.kubeconfig = kubeconfig;
    }

    /**
     * Fills the clusters, opens their ports and starts the evening.
     *
     * @param folder of the fleet's own; its kubeconfig is written there
     * @throws IOException where a port is taken or the folder cannot be written
     */
    public static DemoFleet open(DemoOptions options, Path folder) throws IOException {
        ZoneId zone = ZoneId.systemDefault();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant evening =
                LocalDate.now(zone).atTime(options.from()).atZone(zone).toInstant();
        Stage stage = new Stage(new FleetClock(evening, options.speed()), now);
        List<FleetCluster> clusters = clusters(options, stage);
        fill(clusters, options, now);
        List<FleetCluster> opened = new ArrayList<>();
        try {
            for (FleetCluster cluster : clusters) {
                cluster.open();
                opened.add(cluster);
            }
            Files.createDirectories(folder);
            Path kubeconfig = folder.resolve("kubeconfig");
            Kubeconfig.write(kubeconfig, clusters);
            List<Actor> actors = new ArrayList<>();
            for (FleetCluster cluster : clusters) {
                actors.addAll(Troupe.of(cluster, options.night(), options.size().seed()));
            }
            stage.cast(actors);
            stage.start();
            return new DemoFleet(List.copyOf(clusters), stage, kubeconfig);
        } catch (IOException e) {
            for (FleetCluster cluster : opened) {
                cluster.close();
            }
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
        return clusters;
    }

    private static void fill(List<FleetCluster> clusters, DemoOptions options, Instant now) {
        try (ExecutorService hands =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()))) {
            List<Future<?>> work = new ArrayList<>();
            for (FleetCluster cluster : clusters) {
                long seed = options.size().seed();
                work.add(hands.submit(new Seeding(cluster.cluster(), cluster.plan(), seed, now)::run));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the fleet was made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the fleet could not be made", e.getCause());
        }
    }

    /** A kubeconfig with a context for each cluster. */
    public Path kubeconfig() {
        return kubeconfig;
    }

    /** The time of the evening; plays, pauses, jumps. */
    public FleetClock clock() {
        return stage.clock();
    }

    /** Ends the evening, then every watch and every port. */
    @Override
    public void close() throws IOException {
        stage.close();
        for (FleetCluster cluster : clusters) {
            cluster.close();
        }
    }
}
