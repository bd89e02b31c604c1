package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.DirectApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.machines.Kubelets;
import dev.gantry.services.demo.actors.machines.Machines;
import dev.gantry.services.demo.actors.machines.Scheduler;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.DeleteOptions;
import dev.gantry.services.demo.api.DeleteOptions.Propagation;
import dev.gantry.services.demo.api.Ids;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.CustomKinds;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.patch.ManagedFields;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.store.ObjectStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A cluster with controllers and kubelets, played beat by beat. */
final class Rig {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema SCHEMA = Schema.kubernetes();
    private static final Duration BEAT = Duration.ofMillis(250);
    static final Instant START = Instant.parse("2026-11-27T12:00:00Z");

    final DirectApi api;
    final CountingApi counted;
    final TestKubelets kubelets;
    /** How much of what it requests a pod uses. */
    OptionalDouble usage = OptionalDouble.empty();

    private final Cluster cluster;
    private final List<Actor> actors = new ArrayList<>();
    private int speed;
    private Instant stamp = START;
    private Instant fleet = START;
    private long number;

    Rig() {
        this(1);
    }

    /** Fails the test where an actor meets something it did not expect and goes on. */
    private static final Handler BUGS = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                throw new AssertionError(entry.getMessage(), entry.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private static final Logger LOG = Logger.getLogger("dev.gantry.services.demo.actors");

    static {
        LOG.addHandler(BUGS);
    }

    /** @param speed fleet seconds in one second of stamps */
    Rig(int speed) {
        this.speed = speed;
        this.cluster = new Cluster(
                Kinds.builtIn(SCHEMA).with(CustomKinds.of(List.of("openyurt", "kruise"))),
                new ObjectStore(100_000),
                new ManagedFields(SCHEMA),
                () -> stamp,
                new Ids(7));
        this.api = new DirectApi(cluster, "kube-controller-manager");
        this.counted = new CountingApi(api);
        this.kubelets = new TestKubelets(api);
        namespace("default");
        Controllers.Settings settings = new Controllers.Settings(
                ZoneOffset.UTC, (namespace, workload, pod, sharing) -> usage, "-----BEGIN CERTIFICATE-----");
        actors.addAll(Controllers.of(counted, settings));
        actors.add(kubelets);
    }

    /** Lets real machines run pods from now on, instead of the quick kubelets. */
    void run(World world) {
        actors.remove(kubelets);
        Machines machines = new Machines(api, world);
        actors.addFirst(machines);
        actors.add(new Scheduler(api));
        actors.add(new Kubelets(api, world, machines, 1));
    }

    /** Somebody who acts after all others. */
    void join(Actor actor) {
        actors.add(actor);
    }

    void namespace(String name) {
        create(Resource.NAMESPACES, """
                {"metadata":{"name":"%s"},"spec":{"finalizers":["kubernetes"]},"status":{"phase":"Active"}}""".formatted(name));
    }

    void nodes(int count) {
        for (int i = 0; i < count; i++) {
            create(Resource.NODES, """
                    {"metadata":{"name":"node-%1$d","labels":{"kubernetes.io/hostname":"node-%1$d"}},"spec":{}}""".formatted(i));
            patchStatus(Resource.NODES, "node-" + i, """
                    {"status":{"conditions":[{"type":"Ready","status":"True"}]}}""");
        }
    }

    void speed(int next) {
        speed = next;
    }

    void beat() {
        Beat beat = new Beat(number++, fleet, stamp, speed, false);
        actors.forEach(actor -> actor.act(beat));
        stamp = stamp.plus(BEAT);
        fleet = fleet.plus(BEAT.multipliedBy(speed));
    }

    void beats(int count) {
        for (int i = 0; i < count; i++) {
            beat();
        }
    }

    /** Plays until it is so. */
    void until(BooleanSupplier reached) {
        for (int i = 0; i < 400; i++) {
            if (reached.getAsBoolean()) {
                return;
            }
            beat();
        }
        throw new AssertionError("not reached within 400 beats");
    }

    /** Leaves out so much of both times. */
    void skip(Duration time) {
        stamp = stamp.plus(time);
        fleet = fleet.plus(time);
    }

    Instant stamp() {
        return stamp;
    }

    static ObjectNode tree(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    ObjectNode create(Resource resource, String json) {
        ObjectNode object = tree(json);
        if (resource.namespaced() && !object.path("metadata").has("namespace")) {
            ((ObjectNode) object.withObject("/metadata")).put("namespace", "default");
        }
        return Objects.requireNonNull(api.create(resource, object), "it is there already");
    }

    ObjectNode get(Resource resource, String name) {
        return Objects.requireNonNull(api.get(resource, resource.namespaced() ? "default" : "", name), name);
    }

    boolean exists(Resource resource, String name) {
        return api.get(resource, resource.namespaced() ? "default" : "", name) != null;
    }

    void patch(Resource resource, String name, String json) {
        Objects.requireNonNull(api.patch(resource, resource.namespaced() ? "default" : "", name, "", tree(json)), name);
    }

    void patchStatus(Resource resource, String name, String json) {
        Objects.requireNonNull(
                api.patch(resource, resource.namespaced() ? "default" : "", name, "status", tree(json)), name);
    }

    void delete(Resource resource, String name, Propagation propagation) {
        Kind kind = Objects.requireNonNull(cluster.kinds().at(resource.apiVersion(), resource.plural()));
        Target target = Target.of(kind, resource.namespaced() ? "default" : "", name);
        cluster.deleting().delete(target, new DeleteOptions(null, propagation, null, null, false));
    }

    List<ObjectNode> list(Resource resource) {
        return api.list(resource, resource.namespaced() ? "default" : "");
    }

    List<String> names(Resource resource) {
        return list(resource).stream()
                .map(object -> object.path("metadata").path("name").asString())
                .toList();
    }

    /** Everything there is, as it is kept. */
    List<String> everything() {
        return api.resources().stream()
                .flatMap(resource -> api.list(resource, "").stream())
                .map(ObjectNode::toString)
                .toList();
    }

    /** Pods that are not on their way out. */
    List<ObjectNode> pods() {
        return list(Resource.PODS).stream()
                .filter(pod -> !pod.path("metadata").has("deletionTimestamp"))
                .toList();
    }

    /** {@code reason: message} of the events about an object, in the order they were first written. */
    List<String> events(String object) {
        return list(Resource.EVENTS).stream()
                .filter(event ->
                        event.path("involvedObject").path("name").asString().equals(object))
                .map(event -> event.path("reason").asString() + ": "
                        + event.path("message").asString())
                .toList();
    }

    static JsonNode condition(ObjectNode object, String type) {
        return Conditions.find(object.path("status"), type);
    }

    /** {@code status reason: message} of a condition. */
    static String told(ObjectNode object, String type) {
        JsonNode condition = condition(object, type);
        return condition.path("status").asString("-") + " "
                + condition.path("reason").asString("-") + ": "
                + condition.path("message").asString("-");
    }
}
