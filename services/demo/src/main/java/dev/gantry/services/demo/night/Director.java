package dev.gantry.services.demo.night;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import dev.gantry.services.demo.fleet.NodeObjects;
import dev.gantry.services.demo.fleet.Past.Release;
import dev.gantry.services.demo.night.Act.Cut;
import dev.gantry.services.demo.night.Act.Load;
import dev.gantry.services.demo.night.Act.Nodes;
import dev.gantry.services.demo.night.Act.Scale;
import dev.gantry.services.demo.night.Act.Train;
import dev.gantry.services.demo.night.Act.Undo;
import dev.gantry.services.demo.night.Night.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Carries out an evening's script on one cluster, as its operators and its machines would, every day anew; at midnight
 * what the evening needed more than usual is given back. How busy it is follows from the script by itself:
 * {@link LoadCurve}.
 */
public final class Director implements Actor {
    private final Joined joined;
    private final World world;
    private final Night night;
    private final Releases releases;
    private final Scaling scaling;
    private final Reinforcements reinforcements;
    private final Training training;
    private final Agenda<Consumer<Beat>> later = new Agenda<>();
    private Instant seen;
    private boolean hasBegun;

    /** @param joined the cluster as it is found */
    public Director(Joined joined, FleetApi api, World world, Night night, long seed) {
        this.joined = joined;
        this.world = world;
        this.night = night.of(joined.plan().name());
        this.releases = new Releases(api, world, seed);
        this.scaling = new Scaling(api, releases);
        this.reinforcements =
                new Reinforcements(api, new NodeObjects(joined.plan().site(), seed), joined.rentals(night));
        this.training = new Training(api, joined.plan());
        this.seen = joined.moment().fleet().minusNanos(1);
    }

    @Override
    public void act(Beat beat) {
        if (!hasBegun) {
            hasBegun = true;
            begin(beat);
        }
        for (Due due : night.between(seen, beat.fleet(), joined.moment().zone())) {
            catchUp(due.at(), beat);
            perform(due, beat);
        }
        catchUp(beat.fleet(), beat);
        seen = beat.fleet();
    }

    private void catchUp(Instant until, Beat beat) {
        for (Consumer<Beat> due = later.poll(until); due != null; due = later.poll(until)) {
            due.accept(beat);
        }
    }

    /** What lies before the moment the evening is joined counts as done, but for what lasts longer. */
    private void begin(Beat beat) {
        Instant from = joined.moment().fleet();
        List<Due> played = Joined.played(joined.before(), night, joined.moment());
        for (Due due : played) {
            switch (due.entry().act()) {
                case Train train
                when due.at().plus(train.lasting()).isAfter(from) ->
                    training.begin(train.left(Duration.between(due.at(), from)), from, later);
                case Cut cut -> cut(cut, due.at(), from);
                case Scale scale ->
                    Joined.lanes(joined.before(), scale.service())
                            .forEach(app -> scaling.adopt(app.key(), app.replicas()));
                case Load _, Nodes _, Act.Release _, Undo _, Train _ -> {}
            }
        }
        Joined.waves(joined.before(), played).stream()
                .filter(wave -> !wave.due().isBefore(from))
                .forEach(this::await);
        joined.before().apps().forEach(app -> {
            Release release = joined.past().releases().get(app.key());
            if (release != null) {
                releases.adopt(app, release);
            }
        });
        awaitMidnight(beat.fleet());
    }

    private void await(Wave wave) {
        later.add(wave.due(), beat -> reinforcements.ride(wave, beat.stamp()));
    }

    private void awaitMidnight(Instant now) {
        Instant midnight = now.atZone(joined.moment().zone())
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(joined.moment().zone())
                .toInstant();
        later.add(midnight, _ -> {
            scaling.settle();
            reinforcements.giveBackAll();
            awaitMidnight(midnight);
        });
    }

    private void perform(Due due, Beat beat) {
        switch (due.entry().act()) {
            case Load _ -> {}
            case Scale scale -> scaling.scale(scale);
            case Nodes nodes -> Wave.of(nodes, joined.before(), due.at()).forEach(this::await);
            case Act.Release release -> releases.release(release.service(), release.fate());
            case Undo undo -> releases.undo(undo.service());
            case Cut cut -> cut(cut, due.at(), beat.fleet());
            case Train train -> training.begin(train, due.at(), later);
        }
    }

    /** One that is over by now, because the clock was turned on, is none. */
    private void cut(Cut cut, Instant from, Instant now) {
        Instant end = from.plus(cut.lasting());
        if (!end.isAfter(now)) {
            return;
        }
        List<String> nodes =
                joined.plan().nodesIn(cut.room()).stream().map(NodePlan::name).toList();
        nodes.forEach(world::cutOff);
        later.add(end, _ -> nodes.forEach(world::reconnect));
    }
}
