package dev.gantry.services.demo.actors.people;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.night.Releases;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Teams that release all week: some 183 releases over 350 apps, of which a few are bad and taken back after some
 * minutes. Their times follow from chance alone, so that a fleet with another seed has another week.
 */
public final class Teams implements Actor {
    private static final double WEEK_SECONDS = 7 * 24 * 3600.0;
    private static final double RELEASES_A_WEEK_AN_APP = 183.0 / 350;
    private static final int BAD_PERCENT = 7;
    private static final List<Fate> BAD = List.of(Fate.CRASHES, Fate.NEVER_READY, Fate.MISSING);

    private final FleetApi api;
    private final Releases releases;
    private final Chance chance;
    private final int apps;
    private final Agenda<Runnable> agenda = new Agenda<>();
    private boolean hasBegun;

    /** @param apps how many the cluster has, which decides how often one is released */
    public Teams(FleetApi api, World world, int apps, long seed) {
        this.api = api;
        this.releases = new Releases(api, world, seed + 1);
        this.chance = Chance.of(seed, "teams");
        this.apps = apps;
    }

    @Override
    public void act(Beat beat) {
        if (!hasBegun) {
            hasBegun = true;
            planNext(beat);
        }
        for (Runnable due = agenda.poll(beat.fleet()); due != null; due = agenda.poll(beat.fleet())) {
            due.run();
        }
        if (agenda.size() == 0) {
            planNext(beat);
        }
    }

    private void planNext(Beat beat) {
        double mean = WEEK_SECONDS / (RELEASES_A_WEEK_AN_APP * Math.max(1, apps));
        long wait = (long) (chance.secondsUntil(mean) * 1000);
        agenda.add(beat.fleet().plusMillis(wait), () -> release(beat));
    }

    private void release(Beat beat) {
        List<ObjectNode> all = api.list(Resource.DEPLOYMENTS, "");
        if (all.isEmpty()) {
            return;
        }
        ObjectNode app = chance.pick(all);
        boolean isBad = chance.percent(BAD_PERCENT);
        releases.release(app, isBad ? chance.pick(BAD) : Fate.WELL);
        if (isBad) {
            agenda.add(beat.fleet().plusSeconds(chance.between(240, 900)), () -> releases.undo(app));
        }
    }
}
