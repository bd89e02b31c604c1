package dev.gantry.services.demo.night;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.Past;
import dev.gantry.services.demo.fleet.Past.Release;
import dev.gantry.services.demo.night.Act.Cut;
import dev.gantry.services.demo.night.Act.Load;
import dev.gantry.services.demo.night.Act.Nodes;
import dev.gantry.services.demo.night.Act.Scale;
import dev.gantry.services.demo.night.Act.Train;
import dev.gantry.services.demo.night.Act.Undo;
import dev.gantry.services.demo.night.Night.Due;
import dev.gantry.services.demo.night.Rentals.Rented;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cluster as an evening has made it by the time it is joined: every act before counts as played. Immutable; any
 * thread.
 *
 * @param before the cluster as it is when no evening is played
 * @param plan the cluster as it is found
 * @param past what happened, by the stamps of the cluster's objects
 */
public record Joined(ClusterPlan before, ClusterPlan plan, Moment moment, Past past) {
    /**
     * When an evening is joined.
     *
     * @param fleet on the event clock
     * @param stamp what objects are stamped with then
     * @param zone of the script's times
     */
    public record Moment(Instant fleet, Instant stamp, ZoneId zone) {
        Instant stampOf(Instant at) {
            return stamp.minus(Duration.between(at, fleet));
        }

        Instant midnight() {
            return fleet.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        }
    }

    /** @param seed of the fleet */
    public static Joined of(ClusterPlan before, Night night, Moment moment, long seed) {
        List<Due> played = played(before, night, moment);
        Map<String, Integer> sizes = new HashMap<>();
        Map<String, Release> releases = new LinkedHashMap<>();
        Map<String, Instant> silences = new HashMap<>();
        for (Due due : played) {
            Instant stamp = moment.stampOf(due.at());
            switch (due.entry().act()) {
                case Scale scale -> scale(before, scale, sizes);
                case Act.Release release ->
                    lane(before, release.service())
                            .ifPresent(app -> releases.put(app.key(), release(app, release, stamp, seed)));
                case Undo undo -> lane(before, undo.service()).map(AppPlan::key).ifPresent(releases::remove);
                case Cut cut
                when due.at().plus(cut.lasting()).isAfter(moment.fleet) ->
                    before.nodesIn(cut.room()).forEach(node -> silences.put(node.name(), stamp));
                case Cut _, Load _, Nodes _, Train _ -> {}
            }
        }
        Rentals rentals = rentals(before, played, moment);
        Map<String, Instant> arrivals = new HashMap<>();
        rentals.standing().forEach(one -> arrivals.put(one.node().name(), moment.stampOf(one.since())));
        return new Joined(
                before,
                before.with(machines(rentals), sized(before, sizes, rentals.standing())),
                moment,
                new Past(arrivals, releases, silences));
    }

    /** What the script had for the cluster on the day until then. */
    static List<Due> played(ClusterPlan before, Night night, Moment moment) {
        return night.of(before.name())
                .between(moment.midnight().minusNanos(1), moment.fleet.minusNanos(1), moment.zone);
    }

    /** Which machines are rented by then. */
    Rentals rentals(Night night) {
        return rentals(before, played(before, night, moment), moment);
    }

    private static Rentals rentals(ClusterPlan before, List<Due> played, Moment moment) {
        Rentals rentals = new Rentals(before);
        waves(before, played).stream()
                .filter(wave -> wave.due().isBefore(moment.fleet))
                .sorted(Comparator.comparing(Wave::due))
                .forEach(rentals::ride);
        return rentals;
    }

    /** The waves of what was begun, those still to come among them. */
    static List<Wave> waves(ClusterPlan before, List<Due> played) {
        List<Wave> waves = new ArrayList<>();
        for (Due due : played) {
            if (due.entry().act() instanceof Nodes nodes) {
                waves.addAll(Wave.of(nodes, before, due.at()));
            }
        }
        return waves;
    }

    private static List<NodePlan> machines(Rentals rentals) {
        List<NodePlan> machines = new ArrayList<>(rentals.own());
        rentals.standing().forEach(one -> machines.add(one.node()));
        return machines;
    }

    private static void scale(ClusterPlan before, Scale scale, Map<String, Integer> sizes) {
        for (AppPlan app : lanes(before, scale.service())) {
            sizes.merge(app.key(), scale.of(app.replicas()), (size, _) -> scale.of(size));
        }
    }

    private static List<AppPlan> sized(ClusterPlan before, Map<String, Integer> sizes, List<Rented> rented) {
        List<AppPlan> apps = new ArrayList<>();
        for (AppPlan app : before.apps()) {
            int more = app.isOnEveryNode()
                    ? (int) rented.stream()
                            .filter(one -> FleetPlanner.fits(app.service(), one.node()))
                            .count()
                    : 0;
            apps.add(app.sized(sizes.getOrDefault(app.key(), app.replicas() + more)));
        }
        return apps;
    }

    private static Release release(AppPlan app, Act.Release release, Instant stamp, long seed) {
        Chance chance = Chance.of(seed, "released " + app.key());
        return new Release(stamp, app.nextVersion(chance), release.fate());
    }

    /** The deployments that run a service, in the order the API gives them in. */
    static List<AppPlan> lanes(ClusterPlan plan, String service) {
        return plan.apps().stream()
                .filter(app -> app.service().name().equals(service)
                        && app.service().kind().equals("Deployment"))
                .sorted(Comparator.comparing(AppPlan::name))
                .toList();
    }

    private static Optional<AppPlan> lane(ClusterPlan plan, String service) {
        return lanes(plan, service).stream().findFirst();
    }
}
