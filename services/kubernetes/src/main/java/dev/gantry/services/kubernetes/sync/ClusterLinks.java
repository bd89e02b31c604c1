package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.inventory.Verification;
import dev.gantry.services.kubernetes.decode.ApiStatusReader;
import dev.gantry.services.kubernetes.http.ApiTransport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes the links and readers of one fleet, which share a timer and a limit on lists at a time. Any thread. */
public final class ClusterLinks {
    private final Engine engine;
    private final BiConsumer<Cluster, Verification> bugs;
    private final @Nullable BiConsumer<Cluster, Duration> waits;

    /**
     * @param bugs hears of tables that differed from the server's list, on a thread of the link's
     * @param waits hears before a single read waits for a busy server, on the thread that reads; null where none waits
     */
    public ClusterLinks(
            Timer timer,
            InstantSource clock,
            Timings timings,
            RandomGenerator random,
            BiConsumer<Cluster, Verification> bugs,
            @Nullable BiConsumer<Cluster, Duration> waits) {
        this.engine = Engine.of(timer, clock, timings, random, Threads.VIRTUAL);
        this.bugs = bugs;
        this.waits = waits;
    }

    /**
     * A link that reads nothing until a kind is kept, and closes the transport when it is closed.
     *
     * @param renewCredentials ends the credentials' own back-off, called when a person asks to try again
     */
    public KubernetesClusterLink link(Cluster cluster, ApiTransport transport, Runnable renewCredentials) {
        ClusterSide side = side(cluster, transport);
        return new KubernetesClusterLink(
                cluster, side, reading(cluster, side), renewCredentials, found -> bugs.accept(cluster, found));
    }

    /** For what is asked once. */
    private ClusterSide reading(Cluster cluster, ClusterSide side) {
        BiConsumer<Cluster, Duration> told = waits;
        return told == null
                ? side
                : side.over(new PatientTransport(side.transport(), engine.timer(), wait -> told.accept(cluster, wait)));
    }

    private ClusterSide side(Cluster cluster, ApiTransport transport) {
        return new ClusterSide(
                cluster.name(),
                cluster.namespace(),
                transport,
                new DecodersOnFirstUse(),
                new Answers(cluster.name(), ApiStatusReader::read),
                ClusterSide.Traffic.of(engine.timer()),
                engine);
    }
}
