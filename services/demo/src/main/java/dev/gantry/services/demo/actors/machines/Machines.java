package dev.gantry.services.demo.actors.machines;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.FleetApi.Change;
import dev.gantry.services.demo.actors.FleetApi.Feed;
import dev.gantry.services.demo.actors.Heartbeat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.fleet.NodeObjects;
import dev.gantry.services.demo.fleet.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The machines themselves: each that can be reached renews its lease every ten seconds, more often on a fast evening,
 * and says every five minutes how it is. Goes by stamps, not by the event clock, because who reads leases compares them
 * with the time on the wall.
 */
public final class Machines implements Actor {
    private static final int STATUS_BEATS = 1200;

    private final FleetApi api;
    private final World world;
    private final Feed nodes;
    private final Map<String, Machine> machines = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Set<String> forgotten = new HashSet<>();
    private int unnamed;

    private record Machine(String address, String podNetwork, int turn) {}

    public Machines(FleetApi api, World world) {
        this.api = api;
        this.world = world;
        this.nodes = api.follow(Resource.NODES);
    }

    /** The address of a machine, empty for one that is not known. */
    public String address(String node) {
        Machine machine = machines.get(node);
        return machine == null ? "" : machine.address;
    }

    /** The first three numbers of the addresses of its pods. */
    public String podNetwork(String node) {
        Machine machine = machines.get(node);
        return machine == null ? "10.255.255" : machine.podNetwork;
    }

    @Override
    public void act(Beat beat) {
        nodes.poll(this::observe);
        long renewBeats = Heartbeat.every(beat.speed()).dividedBy(Stage.BEAT);
        for (String node : order) {
            Machine machine = machines.get(node);
            if (machine == null || world.isUnreachable(node)) {
                continue;
            }
            if (beat.isAfterGap() || Math.floorMod(beat.number() + machine.turn, renewBeats) == 0) {
                renew(node, beat);
                if (forgotten.remove(node)) {
                    report(node, beat);
                }
            }
            if (Math.floorMod(beat.number() + machine.turn * 7L, STATUS_BEATS) == 0) {
                report(node, beat);
            }
        }
    }

    private void observe(Change change) {
        String name = change.object().path("metadata").path("name").asString();
        if (change.isDeletion()) {
            machines.remove(name);
            order.remove(name);
            return;
        }
        if (isForgotten(change.object())) {
            forgotten.add(name);
        }
        if (!machines.containsKey(name)) {
            order.add(name);
            machines.put(name, machine(change.object(), name));
        }
    }

    /** Whether the API takes it for lost. */
    private static boolean isForgotten(ObjectNode node) {
        for (JsonNode condition : node.path("status").path("conditions")) {
            if (condition.path("type").asString("").equals("Ready")) {
                return condition.path("status").asString("").equals("Unknown");
            }
        }
        return false;
    }

    private Machine machine(ObjectNode node, String name) {
        String address = "";
        for (JsonNode one : node.path("status").path("addresses")) {
            if (one.path("type").asString().equals("InternalIP")) {
                address = one.path("address").asString();
            }
        }
        String network = node.path("spec").path("podCIDR").asString("");
        return new Machine(
                address, network.isEmpty() ? network() : network.substring(0, network.lastIndexOf('.')), turn(name));
    }

    /** Machines whose names are alike report at other times all the same. */
    private static int turn(String name) {
        return (name.hashCode() * 0x9E3779B1) >>> 12;
    }

    /** For the pods of the next machine that was given none. */
    private String network() {
        return "10.254." + unnamed++ % 256;
    }

    private void renew(String node, Beat beat) {
        ObjectNode patch = object("spec", object("renewTime", NodeObjects.micro(beat.stamp())));
        if (api.patch(Resource.LEASES, "kube-node-lease", node, "", patch) == null) {
            api.create(Resource.LEASES, NodeObjects.lease(node, beat.stamp()));
        }
    }

    private void report(String node, Beat beat) {
        ObjectNode object = api.get(Resource.NODES, "", node);
        if (object == null) {
            return;
        }
        for (JsonNode condition : object.path("status").path("conditions")) {
            ((ObjectNode) condition).put("lastHeartbeatTime", Tree.time(beat.stamp()));
            recover((ObjectNode) condition, beat);
        }
        api.update(Resource.NODES, "status", object);
    }

    /** What the API could not know for a while is as it was: well. */
    private static void recover(ObjectNode condition, Beat beat) {
        if (!condition.path("status").asString("").equals("Unknown")) {
            return;
        }
        switch (condition.path("type").asString("")) {
            case "Ready" -> well(condition, "True", "KubeletReady", "kubelet is posting ready status");
            case "MemoryPressure" ->
                well(condition, "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available");
            case "DiskPressure" -> well(condition, "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure");
            case "PIDPressure" ->
                well(condition, "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available");
            default -> {
                return;
            }
        }
        condition.put("lastTransitionTime", Tree.time(beat.stamp()));
    }

    private static void well(ObjectNode condition, String status, String reason, String message) {
        condition.put("status", status).put("reason", reason).put("message", message);
    }
}
