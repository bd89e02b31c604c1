package dev.gantry.tests.fleet;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ServerApi;
import dev.gantry.tests.controlplane.ServerApi.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes pods of a namespace of its own at a given pace for a bounded count: of ten changes about seven write a
 * status, two create and one to two delete. Which pod meets which change follows from the seed; only the order between
 * the few writers is the server's. One thread calls it; the listener is called on the writers' threads.
 *
 * <pre>{@code
 * Churner churner = new Churner(plane, "churn", 42);
 * churner.prepare(200);
 * Churner.Report report = churner.run(200, 6_000, written -> …);
 * }</pre>
 */
public final class Churner {
    private static final int WRITERS = 8;
    private static final int NODES = 40;
    private static final List<PodState> STATES =
            List.of(PodState.RUNNING, PodState.RESTARTED, PodState.NOT_READY, PodState.CRASH_LOOP);

    /** What was done to a pod. */
    public enum Change {
        /** It was created, Pending, without a status. */
        CREATED,
        /** Its status was written. */
        PATCHED,
        /** It was removed at once. */
        DELETED
    }

    /**
     * One change the server has taken.
     *
     * @param change what was done
     * @param name the pod's name
     * @param uid the pod's uid
     * @param version the resourceVersion the server answered with; of a deletion the pod's last one
     * @param sentAt {@link System#nanoTime} before the request
     * @param answeredAt {@link System#nanoTime} after the answer
     */
    public record Written(Change change, String name, String uid, long version, long sentAt, long answeredAt) {}

    /**
     * What a run came to.
     *
     * @param created how many pods were created
     * @param patched how many statuses were written
     * @param deleted how many pods were deleted
     * @param took from the first change to the last answer: longer than asked for where the server is the slower
     */
    public record Report(int created, int patched, int deleted, Duration took) {
        /** Changes a second that were reached. */
        public double perSecond() {
            return (created + patched + deleted) / Math.max(took.toNanos() / 1e9, 1e-9);
        }
    }

    private final ServerApi api;
    private final String pods;
    private final PodMaker maker;
    private final PodStatuses statuses;
    private final App app;
    private final List<Writer> writers;

    /** Churns in this namespace, which is created where it is missing; no one else may touch its pods. */
    public Churner(ControlPlane plane, String namespace, long seed) throws IOException {
        FleetSize size = new FleetSize(
                NODES, 3, 3, 0, false, seed, FleetSize.eventNight().at());
        NodeMaker nodes = new NodeMaker(size);
        this.api = plane.api();
        this.pods = "/api/v1/namespaces/" + namespace + "/pods";
        this.maker = new PodMaker(size, nodes);
        this.statuses = new PodStatuses(size, nodes);
        this.app = app(namespace);
        this.writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Writer(number, Chance.of(seed, "writer " + number)))
                .toList();
        Groundwork groundwork = new Groundwork(api);
        groundwork.priorities();
        groundwork.namespace(namespace);
    }

    private static App app(String namespace) {
        List<String> containers = List.of("stream-worker", "envoy", "vector");
        return new App(
                AppKind.DEPLOYMENT,
                namespace,
                "stream-worker",
                "media-core",
                "stream-worker",
                "3.8.1",
                "6d5f7b9c48",
                containers,
                true,
                3);
    }

    /** Creates this many running pods to start from, as fast as the server takes them. */
    public void prepare(int count) throws IOException {
        try (Crew crew = new Crew(WRITERS)) {
            crew.each(writers, writer -> {
                for (int i = writer.number; i < count; i += WRITERS) {
                    writer.create();
                    writer.patch(writer.alive.getLast());
                }
            });
        }
    }

    /** Makes this many changes, the k-th not before k / perSecond seconds have passed, and tells the listener each. */
    public Report run(int perSecond, int changes, Consumer<Written> listener) throws IOException {
        AtomicIntegerArray counts = new AtomicIntegerArray(Change.values().length);
        long start = System.nanoTime();
        try (Crew crew = new Crew(WRITERS)) {
            crew.each(writers, writer -> {
                for (int i = writer.number; i < changes; i += WRITERS) {
                    waitUntil(start + 1_000_000_000L * i / perSecond);
                    Written written = writer.change();
                    counts.incrementAndGet(written.change().ordinal());
                    listener.accept(written);
                }
            });
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Report(counts.get(0), counts.get(1), counts.get(2), took);
    }

    private static void waitUntil(long due) throws IOException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("interrupted while pacing the changes");
            }
        }
    }

    /** One of the threads, with pods no other one touches. */
    private final class Writer {
        private final int number;
        private final Chance chance;
        private final List<PodPlan> alive = new ArrayList<>();
        private int made;
        private int written;

        Writer(int number, Chance chance) {
            this.number = number;
            this.chance = chance;
        }

        Written change() throws IOException {
            int drawn = chance.below(100);
            if (alive.isEmpty() || drawn < 16) {
                return create();
            }
            PodPlan plan = chance.pick(alive);
            return drawn < 32 ? delete(plan) : patch(plan);
        }

        Written create() throws IOException {
            int ordinal = number + WRITERS * made++;
            PodPlan plan = new PodPlan(app, ordinal, PodState.RUNNING, ordinal % NODES, null);
            alive.add(plan);
            long sent = System.nanoTime();
            Answer answer = api.post(
                    pods + "?fieldManager=kube-controller-manager",
                    maker.pod(plan).toString());
            return written(Change.CREATED, plan, sent, answer);
        }

        Written patch(PodPlan plan) throws IOException {
            PodState state = chance.pick(STATES);
            ObjectNode status = statuses.status(new PodPlan(app, plan.ordinal(), state, plan.node(), plan.ownerUid()));
            // Writing what is there already is no change to the server: a number that only grows makes it one.
            ((ObjectNode) status.at("/containerStatuses/0")).put("restartCount", ++written);
            long sent = System.nanoTime();
            String path = pods + "/" + maker.name(plan) + "/status?fieldManager=kubelet";
            return written(
                    Change.PATCHED,
                    plan,
                    sent,
                    api.patch(path, Json.object("status", status).toString()));
        }

        Written delete(PodPlan plan) throws IOException {
            alive.remove(plan);
            long sent = System.nanoTime();
            return written(
                    Change.DELETED, plan, sent, api.delete(pods + "/" + maker.name(plan) + "?gracePeriodSeconds=0"));
        }

        private Written written(Change change, PodPlan plan, long sent, Answer answer) {
            long answered = System.nanoTime();
            String body = answer.required();
            long version = Long.parseLong(first(body, "\"resourceVersion\":\""));
            return new Written(change, maker.name(plan), first(body, "\"uid\":\""), version, sent, answered);
        }

        // The metadata come first, and reading 15 KB as a tree for two fields would eat into what is measured.
        private static String first(String body, String key) {
            int from = body.indexOf(key) + key.length();
            return body.substring(from, body.indexOf('"', from));
        }
    }
}
