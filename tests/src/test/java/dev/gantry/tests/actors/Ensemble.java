package dev.gantry.tests.actors;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.EventExpiry;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.controllers.Controllers;
import dev.gantry.services.demo.actors.machines.Kubelets;
import dev.gantry.services.demo.actors.machines.Machines;
import dev.gantry.services.demo.actors.machines.Scheduler;
import dev.gantry.services.demo.fleet.Tree;
import dev.gantry.tests.controlplane.ServerApi;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import tools.jackson.databind.node.ObjectNode;

/**
 * The actors of a cluster on a server of any kind, played beat by beat on a clock of their own that begins when the
 * server did. What an actor meets and did not expect fails the test. One thread.
 */
final class Ensemble implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger("dev.gantry.services.demo.actors");
    private static final long SEED = 1;
    private static final int MOST_BEATS = 4000;

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

    /** What is true of machines and images. */
    final World world = new World();

    /** How much of the CPU it requests every pod uses. */
    OptionalDouble usage = OptionalDouble.empty();

    /** Who changes things beside the actors. */
    final FleetApi user;

    private final ServerApi server;
    private final Ledger ledger = new Ledger();
    private final List<Actor> actors = new ArrayList<>();
    private final Instant start;
    private long number;

    /** @param server asked as somebody who may do everything; closed with this */
    Ensemble(ServerApi server) {
        this.server = server;
        this.user = as("kubectl");
        for (String name : List.of("default", "kube-system", "kube-public", "kube-node-lease")) {
            user.create(Resource.NAMESPACES, Tree.object("metadata", Tree.object("name", name)));
        }
        ObjectNode first = user.get(Resource.NAMESPACES, "", "default");
        this.start =
                Instant.parse(first.path("metadata").path("creationTimestamp").asString());
        Machines machines = new Machines(as("kubelet"), world);
        actors.add(machines);
        actors.addAll(Controllers.of(
                as("kube-controller-manager"),
                new Controllers.Settings(
                        ZoneOffset.UTC,
                        (namespace, workload, pod, sharing) -> usage,
                        "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")));
        actors.add(new EventExpiry(as("kube-apiserver")));
        actors.add(new Scheduler(as("kube-scheduler")));
        actors.add(new Kubelets(as("kubelet"), world, machines, SEED));
        LOG.addHandler(BUGS);
    }

    /** The API as somebody whose changes carry that name. */
    FleetApi as(String manager) {
        return new HttpFleetApi(server, manager, ledger);
    }

    /** When the next beat is stamped. */
    Instant now() {
        return start.plus(Stage.BEAT.multipliedBy(number));
    }

    /** What the server would say to an object that is new, empty where it would take it or has one of that name. */
    String rehearse(Resource resource, ObjectNode object) {
        return new HttpFleetApi(server, "seed", ledger).rehearse(resource, object);
    }

    /** What was refused since this was last asked. */
    List<String> takeRefusals() {
        return ledger.takeRefusals();
    }

    void beat() {
        Beat beat = new Beat(number, now(), now(), 1, false);
        actors.forEach(actor -> actor.act(beat));
        number++;
    }

    void beats(int count) {
        for (int i = 0; i < count; i++) {
            beat();
        }
    }

    /** Plays until it is so. */
    void until(String what, BooleanSupplier isReached) {
        for (int i = 0; i < MOST_BEATS; i++) {
            if (isReached.getAsBoolean()) {
                return;
            }
            beat();
        }
        throw new AssertionError(what + " is not so after " + MOST_BEATS + " beats; refused: " + takeRefusals());
    }

    @Override
    public void close() {
        LOG.removeHandler(BUGS);
        server.close();
    }
}
