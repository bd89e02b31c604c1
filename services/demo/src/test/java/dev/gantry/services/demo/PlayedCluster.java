package dev.gantry.services.demo;

import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.fleet.Seeding;
import dev.gantry.services.demo.night.Joined;
import dev.gantry.services.demo.night.Joined.Moment;
import dev.gantry.services.demo.night.LoadCurve;
import dev.gantry.services.demo.night.Night;
import dev.gantry.services.demo.night.NightReader;
import dev.gantry.services.demo.schema.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** One cluster of a fleet, without its port, for whoever plays it by hand. */
final class PlayedCluster {
    private static final long SEED = 1;

    private PlayedCluster() {}

    /**
     * Filled, and with everybody who acts on it cast.
     *
     * @param number of the cluster in a fleet of that size, from 0
     */
    static FleetCluster on(Stage stage, FleetSize size, int number, Instant now) {
        Night night = NightReader.ofModule();
        ClusterPlan plan =
                new FleetPlanner(BlueprintReader.ofModule(), size).plan().get(number);
        Moment moment = new Moment(stage.clock().now(), now, ZoneId.systemDefault());
        Joined joined = Joined.of(plan, night, moment, SEED);
        FleetCluster cluster = new FleetCluster(
                joined,
                new FleetCluster.Served(Schema.kubernetes(), List.of()),
                stage,
                new LoadCurve(night, ZoneId.systemDefault()),
                SEED,
                0);
        new Seeding(cluster.cluster(), joined.plan(), cluster.authorityPem(), SEED, now, joined.past()).run();
        stage.cast(Troupe.of(cluster, night, SEED));
        return cluster;
    }
}
