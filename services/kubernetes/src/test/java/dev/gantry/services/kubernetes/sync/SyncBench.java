package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.TableObserver;
import dev.gantry.services.inventory.Verification;
import dev.gantry.services.kubernetes.http.ApiTransport;
import dev.gantry.services.pods.Pod;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** One link over a scripted server, in time that a test moves by hand, without any randomness. */
final class SyncBench implements AutoCloseable {
    static final String PODS = "/api/v1/pods";
    static final RandomGenerator NO_CHANCE = () -> 0L;

    final ManualTimer timer;
    final ScriptedServer server;
    final KubernetesClusterLink link;
    final ClusterSide side;
    final String name;
    final List<Verification> bugs = new CopyOnWriteArrayList<>();
    final List<Change<Pod>> changes = new CopyOnWriteArrayList<>();

    SyncBench() {
        this("live-gz", new ManualTimer());
    }

    SyncBench(String name, ManualTimer timer) {
        this(name, timer, engine(timer));
    }

    SyncBench(String name, ManualTimer timer, Engine engine) {
        this.name = name;
        this.timer = timer;
        this.server = new ScriptedServer(timer);
        this.side = new ClusterSide(
                name,
                "shop",
                server,
                new LineDecoders(),
                new Answers(name, LineDecoders::status),
                ClusterSide.Traffic.of(timer),
                engine);
        Cluster cluster =
                new Cluster(name, name, URI.create("https://127.0.0.1:1"), "shop", Protection.NORMAL, false, List.of());
        this.link = new KubernetesClusterLink(cluster, side, side.over(nobody()), () -> {}, bugs::add);
        link.inventory().pods().subscribe(new Recorder());
    }

    static Engine engine(ManualTimer timer) {
        return Engine.of(timer, timer, Timings.standard(), NO_CHANCE, Threads.VIRTUAL);
    }

    private static ApiTransport nobody() {
        return (ApiTransport) Proxy.newProxyInstance(
                ApiTransport.class.getClassLoader(), new Class<?>[] {ApiTransport.class}, (proxy, method, args) -> {
                    throw new AssertionError("no one-off reads in these tests");
                });
    }

    /** Keeps pods and brings them to Live with these list lines. */
    ScriptedBody livePods(String... lines) {
        link.keep(Kind.POD);
        server.expectList(PODS).ok(lines);
        ScriptedBody watch = server.expectWatch(PODS).ok();
        awaitFeed(Kind.POD, FeedState.Live.class);
        awaitProberRests();
        return watch;
    }

    void awaitFeed(Kind kind, Class<? extends FeedState> wanted) {
        awaitFeed(kind, wanted::isInstance);
    }

    FeedState awaitFeed(Kind kind, Predicate<FeedState> wanted) {
        await(listener -> link.onFeed(kind, listener), wanted);
        return link.feed(kind);
    }

    void awaitState(Class<? extends ClusterState> wanted) {
        await(link::onState, wanted::isInstance);
    }

    /** Waits until the pods are these. */
    void awaitPods(String... names) {
        awaitTable(snapshot -> pods().equals(String.join(" ", names)));
    }

    void awaitTable(Predicate<Snapshot<Pod>> wanted) {
        CountDownLatch there = new CountDownLatch(1);
        Runnable look = () -> {
            if (wanted.test(link.inventory().pods().snapshot())) {
                there.countDown();
            }
        };
        Subscription own = link.inventory().pods().subscribe(new TableObserver<>() {
            @Override
            public void present(Snapshot<Pod> snapshot) {
                look.run();
            }

            @Override
            public void changed(Change<Pod> change) {
                look.run();
            }
        });
        patiently(there, () -> "pods are " + pods());
        own.close();
    }

    /** Waits until the pods' table has followed the server up to that version, with or without a change. */
    void awaitVersion(long version) {
        timer.awaitThat(() -> link.inventory().pods().snapshot().version() == version);
    }

    /** Names of the pods in the table, sorted. */
    String pods() {
        TreeSet<String> names = new TreeSet<>();
        link.inventory().pods().snapshot().forEach(pod -> names.add(pod.name()));
        return String.join(" ", names);
    }

    private <S> void await(Function<Consumer<S>, Subscription> source, Predicate<S> wanted) {
        CountDownLatch there = new CountDownLatch(1);
        List<S> seen = new CopyOnWriteArrayList<>();
        Subscription own = source.apply(state -> {
            seen.add(state);
            if (wanted.test(state)) {
                there.countDown();
            }
        });
        patiently(there, () -> "saw only " + seen);
        own.close();
    }

    private static void patiently(CountDownLatch latch, java.util.function.Supplier<String> otherwise) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError(otherwise.get());
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Lets seconds go by one at a time, each time until the prober rests again. */
    void seconds(int seconds) {
        for (int second = 0; second < seconds; second++) {
            awaitProberRests();
            timer.advance(Duration.ofSeconds(1));
        }
        awaitProberRests();
    }

    /** The same, with something to do each minute. */
    void seconds(int seconds, Runnable eachMinute) {
        for (int second = 0; second < seconds; second++) {
            if (second % 60 == 0) {
                eachMinute.run();
            }
            seconds(1);
        }
    }

    void awaitProberRests() {
        timer.await(task ->
                task.by().equals("gantry-" + name + "-probe") && !task.delay().equals(Duration.ofSeconds(4)));
    }

    /** Lets time go by until it is looked for new rights again. */
    void untilRightsAreLookedAt() {
        ManualTimer.Task next = awaitRightsRest();
        seconds((int)
                Duration.ofNanos(next.due() - timer.nanos()).plusMillis(999).toSeconds());
    }

    ManualTimer.Task awaitRightsRest() {
        return timer.await(this::isRightsRest);
    }

    boolean isRightsResting() {
        return timer.has(this::isRightsRest);
    }

    private boolean isRightsRest(ManualTimer.Task task) {
        long seconds = task.delay().toSeconds();
        return task.by().equals("gantry-" + name + "-rights") && seconds >= 30 && seconds <= 60;
    }

    /** The wait the pods' stream has begun. */
    Duration awaitPodsRest() {
        return timer.await(task -> task.by().equals("gantry-" + name + "-pods")
                        && task.delay().compareTo(Duration.ofSeconds(70)) < 0
                        && task.delay().compareTo(Duration.ofSeconds(5)) != 0
                        && task.delay().compareTo(Duration.ofMillis(300)) != 0)
                .delay();
    }

    @Override
    public void close() {
        link.close();
    }

    private final class Recorder implements TableObserver<Pod> {
        @Override
        public void present(Snapshot<Pod> snapshot) {}

        @Override
        public void changed(Change<Pod> change) {
            changes.add(change);
        }
    }

    static List<String> names(List<? extends Resource> objects) {
        return objects.stream().map(Resource::name).sorted().toList();
    }
}
