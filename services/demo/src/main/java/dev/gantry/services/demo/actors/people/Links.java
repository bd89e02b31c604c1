package dev.gantry.services.demo.actors.people;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.fleet.Blueprint.Room;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import java.util.List;

/** The public internet between the edge rooms and the cluster: now and then a room cannot be reached for a while. */
public final class Links implements Actor {
    private static final double MEAN_SECONDS_BETWEEN = 2 * 3600.0;

    private final ClusterPlan plan;
    private final World world;
    private final Chance chance;
    private final Agenda<Runnable> agenda = new Agenda<>();
    private final List<String> rooms;

    public Links(ClusterPlan plan, World world, long seed) {
        this.plan = plan;
        this.world = world;
        this.chance = Chance.of(seed, "links");
        this.rooms = plan.site().rooms().stream().map(Room::name).toList();
    }

    @Override
    public void act(Beat beat) {
        if (rooms.isEmpty()) {
            return;
        }
        for (Runnable due = agenda.poll(beat.fleet()); due != null; due = agenda.poll(beat.fleet())) {
            due.run();
        }
        if (agenda.size() == 0) {
            long wait = (long) (chance.secondsUntil(MEAN_SECONDS_BETWEEN) * 1000);
            agenda.add(beat.fleet().plusMillis(wait), () -> fail(beat));
        }
    }

    private void fail(Beat beat) {
        String room = chance.pick(rooms);
        List<String> nodes = plan.nodesIn(room).stream().map(NodePlan::name).toList();
        nodes.forEach(world::cutOff);
        agenda.add(beat.fleet().plusSeconds(chance.between(60, 600)), () -> nodes.forEach(world::reconnect));
    }
}
