package dev.gantry.services.demo.night;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.NodeObjects;
import dev.gantry.services.demo.night.Act.Cut;
import dev.gantry.services.demo.night.Act.Load;
import dev.gantry.services.demo.night.Act.Nodes;
import dev.gantry.services.demo.night.Act.Release;
import dev.gantry.services.demo.night.Act.Scale;
import dev.gantry.services.demo.night.Act.Train;
import dev.gantry.services.demo.night.Act.Undo;
import dev.gantry.services.demo.night.Night.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries out an evening's script on one cluster, as its operators and its machines would. How busy it is follows from
 * the script by itself: {@link LoadCurve}.
 */
public final class Director implements Actor {
    private final ClusterPlan plan;
    private final World world;
    private final Releases releases;
    private final Reinforcements reinforcements;
    private final Training training;
    private final FleetApi api;
    private final List<Entry> script;
    private final ZoneId zone;
    private final Agenda<Runnable> later = new Agenda<>();
    private int next;
    private boolean hasBegun;

    /** @param zone of the script's times */
    public Director(ClusterPlan plan, FleetApi api, World world, Night night, ZoneId zone, long seed) {
        this.plan = plan;
        this.api = api;
        this.world = world;
        this.zone = zone;
        this.releases = new Releases(api, world, seed);
        this.reinforcements = new Reinforcements(api, plan, new NodeObjects(plan.site(), seed));
        this.training = new Training(api, plan);
        this.script = night.entries().stream()
                .filter(entry -> entry.act().concerns(plan.name()))
                .toList();
    }

    @Override
    public void act(Beat beat) {
        if (!hasBegun) {
            begin(beat.fleet());
        }
        while (next < script.size() && !due(script.get(next), beat.fleet()).isAfter(beat.fleet())) {
            perform(script.get(next).act(), beat);
            next++;
        }
        for (Runnable due = later.poll(beat.fleet()); due != null; due = later.poll(beat.fleet())) {
            due.run();
        }
    }

    /**
     * What lies before the moment the evening is joined counts as done, but for releases that are still out there (a
     * bad one is to be met, not to have been) and for training that is not over.
     */
    private void begin(Instant now) {
        hasBegun = true;
        Map<String, Release> out = new LinkedHashMap<>();
        while (next < script.size() && due(script.get(next), now).isBefore(now)) {
            Instant since = due(script.get(next), now);
            switch (script.get(next).act()) {
                case Release release -> out.put(release.service(), release);
                case Undo undo -> out.remove(undo.service());
                case Train train
                when since.plus(train.lasting()).isAfter(now) ->
                    training.begin(train.left(Duration.between(since, now)), now, later);
                case Load _, Scale _, Nodes _, Cut _, Train _ -> {}
            }
            next++;
        }
        out.values().forEach(release -> releases.release(release.service(), release.fate()));
    }

    private Instant due(Entry entry, Instant now) {
        return now.atZone(zone).toLocalDate().atTime(entry.at()).atZone(zone).toInstant();
    }

    private void perform(Act act, Beat beat) {
        switch (act) {
            case Load _ -> {}
            case Scale scale -> scale(scale);
            case Nodes nodes -> reinforcements.plan(nodes, beat.fleet(), later);
            case Release release -> releases.release(release.service(), release.fate());
            case Undo undo -> releases.undo(undo.service());
            case Cut cut -> cut(cut, beat.fleet());
            case Train train -> training.begin(train, beat.fleet(), later);
        }
    }

    private void scale(Scale scale) {
        for (ObjectNode app : releases.apps(scale.service())) {
            int replicas = app.path("spec").path("replicas").asInt(1);
            int wanted = (int) Math.max(1, Math.round(replicas * scale.times()));
            api.patch(
                    Resource.DEPLOYMENTS,
                    app.path("metadata").path("namespace").asString(),
                    app.path("metadata").path("name").asString(),
                    "",
                    object("spec", object("replicas", wanted)));
        }
    }

    private void cut(Cut cut, Instant now) {
        List<String> nodes = plan.nodesIn(cut.room()).stream()
                .map(ClusterPlan.NodePlan::name)
                .toList();
        nodes.forEach(world::cutOff);
        later.add(now.plus(cut.lasting()), () -> nodes.forEach(world::reconnect));
    }
}
