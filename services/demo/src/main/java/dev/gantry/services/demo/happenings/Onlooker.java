package dev.gantry.services.demo.happenings;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.FleetApi.Change;
import dev.gantry.services.demo.actors.FleetApi.Feed;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Follows one cluster and tells what its people would talk of: releases and their ends, apps that grow, machines that
 * come and go, rooms without a link, pods that crash. Changes nothing. On the stage's thread.
 */
public final class Onlooker implements Actor {
    private final ClusterPlan plan;
    private final FleetApi api;
    private final World world;
    private final Consumer<Happening> listener;
    private final Feed nodes;
    private final Feed apps;
    private final Feed events;
    private final Set<String> names = new HashSet<>();
    private final Map<String, App> known = new HashMap<>();
    private final Map<String, String> rooms = new TreeMap<>();
    private final Set<String> lost = new HashSet<>();
    private boolean hasBegun;

    /** An app as it was last seen; where it has had one version only, both are that. */
    private record App(String image, String before, int replicas) {}

    public Onlooker(ClusterPlan plan, FleetApi api, World world, Consumer<Happening> listener) {
        this.plan = plan;
        this.api = api;
        this.world = world;
        this.listener = listener;
        this.nodes = api.follow(Resource.NODES);
        this.apps = api.follow(Resource.DEPLOYMENTS);
        this.events = api.follow(Resource.EVENTS);
        for (NodePlan node : plan.nodes()) {
            if (node.room() != null) {
                rooms.putIfAbsent(node.room().name(), node.name());
            }
        }
    }

    @Override
    public void act(Beat beat) {
        nodes.poll(change -> node(change, beat));
        apps.poll(change -> app(change, beat));
        events.poll(change -> event(change, beat));
        rooms.forEach((room, node) -> room(room, world.isUnreachable(node), beat));
        hasBegun = true;
    }

    private void tell(Beat beat, String kind, String what, String object, String detail) {
        if (hasBegun) {
            listener.accept(new Happening(beat.fleet(), plan.name(), kind, what, object, detail));
        }
    }

    private void node(Change change, Beat beat) {
        String name = change.object().path("metadata").path("name").asString();
        if (change.isDeletion() ? names.remove(name) : names.add(name)) {
            tell(beat, "Node", change.isDeletion() ? "removed" : "added", name, "");
        }
    }

    private void room(String name, boolean isLost, Beat beat) {
        if (isLost ? lost.add(name) : lost.remove(name)) {
            tell(beat, "Room", isLost ? "lost" : "back", name, "");
        }
    }

    private void app(Change change, Beat beat) {
        String key = key(change.object().path("metadata"));
        if (change.isDeletion()) {
            known.remove(key);
            return;
        }
        JsonNode spec = change.object().path("spec");
        String image = image(spec);
        int replicas = spec.path("replicas").asInt(1);
        App was = known.get(key);
        if (was == null) {
            known.put(key, new App(image, image, replicas));
            return;
        }
        if (!image.equals(was.image)) {
            String what = image.equals(was.before) ? "rolled-back" : "released";
            tell(beat, "Deployment", what, key, version(was.image) + " -> " + version(image));
        }
        if (replicas != was.replicas) {
            String what = replicas > was.replicas ? "scaled-up" : "scaled-down";
            tell(beat, "Deployment", what, key, was.replicas + " -> " + replicas);
        }
        known.put(key, new App(image, image.equals(was.image) ? was.before : was.image, replicas));
    }

    private static String image(JsonNode spec) {
        return spec.path("template")
                .path("spec")
                .path("containers")
                .path(0)
                .path("image")
                .asString("");
    }

    private static String version(String image) {
        return image.substring(image.lastIndexOf(':') + 1);
    }

    /** An event is told when it is new, not each time it is counted. */
    private void event(Change change, Beat beat) {
        JsonNode event = change.object();
        if (change.isDeletion() || event.path("count").asInt(0) != 1) {
            return;
        }
        JsonNode about = event.path("involvedObject");
        String message = event.path("message").asString("");
        switch (event.path("reason").asString("")) {
            case "BackOff" -> backOff(about, message, beat);
            case "NodeNotReady" -> {
                if (about.path("kind").asString("").equals("Node")) {
                    tell(beat, "Node", "not-ready", key(about), "");
                }
            }
            case "FailedScheduling" -> tell(beat, "Pod", "unschedulable", key(about), message);
            default -> {}
        }
    }

    private void backOff(JsonNode about, String message, Beat beat) {
        if (!message.startsWith("Back-off restarting")) {
            tell(beat, "Pod", "image-missing", key(about), message);
            return;
        }
        JsonNode pod = api.get(
                Resource.PODS,
                about.path("namespace").asString(""),
                about.path("name").asString(""));
        boolean isOom = pod != null
                && pod.path("status")
                        .path("containerStatuses")
                        .path(0)
                        .toString()
                        .contains("\"OOMKilled\"");
        tell(beat, "Pod", isOom ? "out-of-memory" : "crashing", key(about), message);
    }

    private static String key(JsonNode named) {
        String namespace = named.path("namespace").asString("");
        String name = named.path("name").asString("");
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }
}
