package dev.gantry.services.demo;

import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.store.Block;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.StoreEvent;
import dev.gantry.services.demo.store.Stored;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A fleet played by hand, without ports and apart from the wall's clock, to see whether equal options give equal
 * changes. What follows from a key made anew for each fleet is not looked at: the authority every namespace holds. One
 * thread.
 */
public final class Rehearsal {
    private static final String AUTHORITY = "kube-root-ca.crt";

    private final MessageDigest digest;
    private long changes;

    private Rehearsal() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /**
     * What was played.
     *
     * @param changes how many objects were written or deleted after the first beat began
     * @param digest over every object at the start and every change since, in order
     */
    public record Outcome(long changes, String digest) {}

    /** Fills the fleet and plays so many beats of {@link Stage#BEAT}, stamped from {@code start} on. */
    public static Outcome play(DemoOptions options, Instant start, int beats) {
        Rehearsal rehearsal = new Rehearsal();
        DemoFleet fleet = DemoFleet.of(options, start, Path.of(""));
        List<FleetCluster> clusters = fleet.clusters();
        clusters.forEach(fleet::seed);
        fleet.cast();
        long[] revisions = new long[clusters.size()];
        for (int i = 0; i < revisions.length; i++) {
            revisions[i] = rehearsal.take(clusters.get(i));
        }
        for (int beat = 0; beat < beats; beat++) {
            fleet.stage().step();
            for (int i = 0; i < revisions.length; i++) {
                revisions[i] = rehearsal.take(clusters.get(i), revisions[i]);
            }
        }
        return new Outcome(rehearsal.changes, HexFormat.of().formatHex(rehearsal.digest.digest()));
    }

    private long take(FleetCluster cluster) {
        ObjectStore store = cluster.cluster().store();
        cluster.cluster()
                .kinds()
                .all()
                .forEach(kind -> store.list(kind, null).objects().forEach(this::take));
        return store.revision();
    }

    private long take(FleetCluster cluster, long since) {
        ObjectStore store = cluster.cluster().store();
        cluster.cluster().kinds().all().forEach(kind -> {
            try {
                List<StoreEvent> events = store.after(kind, since, Integer.MAX_VALUE, Duration.ZERO);
                if (events == null) {
                    throw new IllegalStateException("more " + kind.plural() + " changed in a beat than are remembered");
                }
                events.forEach(this::take);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the fleet was played", e);
            }
        });
        return store.revision();
    }

    private void take(StoreEvent event) {
        changes++;
        digest.update(event.isDeletion() ? (byte) 1 : 0);
        take(event.object());
    }

    private void take(Stored stored) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, stored.revision()));
        digest.update(stored.key().toString().getBytes(StandardCharsets.UTF_8));
        if (!stored.key().name().equals(AUTHORITY)) {
            Block json = stored.json();
            digest.update(json.deflated());
        }
    }
}
