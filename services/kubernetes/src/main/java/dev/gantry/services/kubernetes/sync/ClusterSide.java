package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.kubernetes.decode.Decoders;
import dev.gantry.services.kubernetes.http.ApiTransport;

/**
 * What all streams of one cluster share. Its parts may be used by any thread.
 *
 * @param namespace the context's, empty where it names none
 */
record ClusterSide(
        String name,
        String namespace,
        ApiTransport transport,
        Decoders decoders,
        Answers answers,
        Traffic traffic,
        Engine engine) {

    /**
     * Rates and gates of one cluster.
     *
     * @param firstLists how many first lists may run at a time
     * @param relists the same for lists after a fault: one
     */
    record Traffic(RateMeter changes, RateMeter bytes, ListGate firstLists, ListGate relists) {
        static Traffic of(Timer timer) {
            return new Traffic(new RateMeter(timer), new RateMeter(timer), new ListGate(2), new ListGate(1));
        }
    }

    /** The same, counted with it, but over another transport. */
    ClusterSide over(ApiTransport other) {
        return new ClusterSide(name, namespace, other, decoders, answers, traffic, engine);
    }

    ListGate gate(boolean first) {
        return first ? traffic.firstLists() : traffic.relists();
    }

    Thread start(String role, Runnable task) {
        return engine.threads().start("gantry-" + name + "-" + role, task);
    }

    Attempt attempt() {
        return new Attempt(transport);
    }
}
