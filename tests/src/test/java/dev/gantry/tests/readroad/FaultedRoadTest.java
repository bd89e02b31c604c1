package dev.gantry.tests.readroad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.demo.DemoFleet;
import dev.gantry.services.demo.DemoOptions;
import dev.gantry.services.demo.control.ControlClient;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.kubernetes.sync.Timings;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.StreamProblem;
import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The console's own road under each fault of the embedded fleet: what it says, and that it heals. */
@Timeout(180)
class FaultedRoadTest {
    /** The bar is 10 s; the rest is for a machine with other work. */
    private static final Duration NOTICED = Duration.ofSeconds(14);

    private static final Duration HEALED = Duration.ofSeconds(45);
    private static final int ONCE = 1;

    @TempDir
    Path folder;

    private DemoFleet fleet;
    private ControlClient control;
    private String cluster;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        FleetSize size = new FleetSize(1, 6, 40, 1);
        DemoOptions options =
                DemoOptions.read(size, 60, "19:57", Optional.empty(), 0).withChangesPerSecond(5);
        fleet = DemoFleet.open(options, folder);
        control = ControlClient.of(fleet.kubeconfig());
        cluster = String.valueOf(set(Map.of("fault", "500", "times", ONCE)).get("cluster"));
        clear();
    }

    @AfterEach
    void stop() throws IOException {
        control.close();
        fleet.close();
    }

    private Map<String, Object> set(Map<String, Object> wish) throws IOException, InterruptedException {
        return control.ask("POST", "/faults", wish).getFirst();
    }

    private void clear() throws IOException, InterruptedException {
        control.ask("DELETE", "/faults", Map.of());
    }

    /** Asks the fleet, each time over the wire, until so many have met the newest fault that stands. */
    private void awaitMet(int wanted) throws IOException, InterruptedException {
        int met = 0;
        while (met < wanted) {
            met = (int) control.ask("GET", "/faults", Map.of()).getLast().get("met");
        }
    }

    private Road road() {
        return new Road(fleet.kubeconfig(), cluster);
    }

    /** Something later than now arrives, and in the end the table is the server's list. */
    private static void assertFollows(Road road) throws ClusterFailure {
        long now = road.link().inventory().pods().snapshot().version();
        road.awaitRows(road.link().inventory().pods(), rows -> rows.version() > now);
        road.awaitFeed(Kind.POD, FeedState.Live.class);
        assertEquals(List.of(), road.verify(Kind.POD).differences());
    }

    @Test
    void aCutClusterIsStaleWithItsRowsAndHeals() throws IOException, InterruptedException, ClusterFailure {
        try (Road road = road()) {
            road.live(Kind.POD);
            road.awaitState(ClusterState.Live.class);
            int rows = road.link().inventory().pods().snapshot().size();
            set(Map.of("fault", "cut"));
            road.awaitState(ClusterState.Stale.class, NOTICED);
            road.awaitFeed(Kind.POD, FeedState.Stale.class);
            ClusterState.Stale stale =
                    assertInstanceOf(ClusterState.Stale.class, road.link().state());
            assertInstanceOf(ReadProblem.NoAnswer.class, stale.why());
            assertTrue(road.link().inventory().pods().snapshot().size() >= rows / 2, "rows stay");
            clear();
            road.awaitState(ClusterState.Live.class, HEALED);
            assertFollows(road);
        }
    }

    @Test
    void aFrozenClusterIsNoticedByItsSilenceAndHeals() throws IOException, InterruptedException, ClusterFailure {
        try (Road road = road()) {
            road.live(Kind.POD);
            road.awaitState(ClusterState.Live.class);
            set(Map.of("fault", "freeze"));
            road.awaitState(ClusterState.Stale.class, NOTICED);
            Problem why = assertInstanceOf(ClusterState.Stale.class, road.link().state())
                    .why();
            assertTrue(
                    why instanceof ReadProblem.NoAnswerWithin
                            || why instanceof ReadProblem.NoAnswer none && none.why() instanceof TransportProblem.Late,
                    why.toString());
            road.awaitFeed(Kind.POD, FeedState.Stale.class);
            clear();
            road.awaitState(ClusterState.Live.class, HEALED);
            assertFollows(road);
        }
    }

    @Test
    void aHalfOpenWatchIsOpenedAgainAfterItsSilence() throws IOException, InterruptedException, ClusterFailure {
        Timings usual = Timings.standard();
        Timings.Watch watch = usual.watch();
        Timings impatient = new Timings(
                usual.probe(),
                new Timings.Watch(
                        watch.atLeast(),
                        Duration.ofSeconds(2),
                        watch.uncachedAtLeast(),
                        watch.overdue(),
                        watch.headers()),
                usual.retry(),
                usual.list(),
                usual.gather(),
                usual.grace(),
                usual.upkeep());
        try (Road road = new Road(fleet.kubeconfig(), cluster, impatient)) {
            road.live(Kind.POD);
            set(Map.of("fault", "freeze", "resource", "pods", "verb", "watch", "times", ONCE));
            awaitMet(ONCE);
            assertFollows(road);
        }
    }

    @Test
    void anExpiredWatchIsListedAnew() throws IOException, InterruptedException, ClusterFailure {
        try (Road road = road()) {
            road.live(Kind.POD);
            set(Map.of("fault", "410", "resource", "pods", "times", ONCE));
            awaitMet(ONCE);
            assertFollows(road);
        }
    }

    @Test
    void tooManyRequestsAreWaitedForAsTheServerSays() throws IOException, InterruptedException, ClusterFailure {
        set(Map.of("fault", "429", "resource", "pods", "verb", "list", "times", 2, "delay", "1s"));
        List<FeedState> seen = new CopyOnWriteArrayList<>();
        try (Road road = road();
                Subscription _ = subscription(road.link().onFeed(Kind.POD, seen::add))) {
            road.live(Kind.POD);
            awaitMet(2);
            assertFollows(road);
            clear();
            set(Map.of("fault", "429"));
            awaitMet(2);
            assertInstanceOf(ClusterState.Live.class, road.link().state());
            assertInstanceOf(FeedState.Live.class, road.link().feed(Kind.POD));
        }
    }

    private static Subscription subscription(Subscription own) {
        return own;
    }

    @Test
    void anExpiredTokenIsDeniedUntilSomebodyTriesAgain() throws IOException, InterruptedException, ClusterFailure {
        try (Road road = road()) {
            road.live(Kind.POD);
            road.awaitState(ClusterState.Live.class);
            set(Map.of("fault", "401"));
            road.awaitState(ClusterState.Denied.class, NOTICED);
            assertEquals(
                    new ClusterState.Denied(
                            new ReadProblem.CredentialsRefusedSaying(cluster, new Original("Unauthorized"))),
                    road.link().state());
            road.awaitFeed(Kind.POD, FeedState.Stale.class);
            clear();
            road.link().retryNow();
            road.awaitState(ClusterState.Live.class, HEALED);
            assertFollows(road);
        }
    }

    @Test
    void aListThatMayNotBeReadIsDeniedUntilItMay() throws IOException, InterruptedException, ClusterFailure {
        set(Map.of("fault", "403", "resource", "nodes"));
        try (Road road =
                new Road(fleet.kubeconfig(), cluster, Timings.standard().lookingForRights(Duration.ofMillis(500)))) {
            road.link().keep(Kind.NODE);
            road.awaitFeed(Kind.NODE, FeedState.Denied.class);
            assertEquals(
                    new FeedState.Denied(new ReadProblem.ListForbidden("nodes")),
                    road.link().feed(Kind.NODE));
            clear();
            road.awaitFeed(Kind.NODE, FeedState.Live.class);
        }
    }

    @Test
    void aGzipThatEndsAmidIsNoListAndIsAskedForAgain() throws IOException, InterruptedException, ClusterFailure {
        set(Map.of("fault", "truncate", "resource", "pods", "verb", "list", "times", 2));
        try (Road road = road()) {
            road.live(Kind.POD);
            awaitMet(2);
            assertFollows(road);
        }
    }

    /** What the feed says of a list that goes wrong after its watch expired; meanwhile its rows stay. */
    private Problem whyAListFails(String fault) throws IOException, InterruptedException, ClusterFailure {
        try (Road road = road()) {
            road.live(Kind.POD);
            int rows = road.link().inventory().pods().snapshot().size();
            Map<String, Object> wish = new HashMap<>(Map.of("fault", fault, "resource", "pods", "verb", "list"));
            if (fault.equals("429")) {
                wish.put("delay", "1s");
            }
            set(wish);
            set(Map.of("fault", "410", "resource", "pods", "verb", "watch", "times", ONCE));
            Problem why = new StreamProblem.Expired("pods");
            while (why instanceof StreamProblem.Expired) {
                control.ask("GET", "/faults", Map.of());
                why = road.link().feed(Kind.POD) instanceof FeedState.Stale stale ? stale.why() : why;
            }
            assertTrue(road.link().inventory().pods().snapshot().size() >= rows / 2, "rows stay");
            assertInstanceOf(ClusterState.Live.class, road.link().state());
            clear();
            assertFollows(road);
            return why;
        }
    }

    @Test
    void aGzipThatEndsAmidIsSaid() throws IOException, InterruptedException, ClusterFailure {
        StreamProblem.Cut cut = assertInstanceOf(StreamProblem.Cut.class, whyAListFails("truncate"));
        assertInstanceOf(TransportProblem.BadGzip.class, cut.why());
    }

    @Test
    void aListThatIsNoListIsSaid() throws IOException, InterruptedException, ClusterFailure {
        assertInstanceOf(StreamProblem.Garbled.class, whyAListFails("corrupt"));
    }

    @Test
    void aServerThatIsBusyIsQuoted() throws IOException, InterruptedException, ClusterFailure {
        assertEquals(
                new ReadProblem.AnsweredSaying(cluster, 429, new Original("storage is (re)initializing")),
                whyAListFails("429"));
    }

    @Test
    void aServerThatFailsIsQuoted() throws IOException, InterruptedException, ClusterFailure {
        assertEquals(
                new ReadProblem.AnsweredSaying(cluster, 500, new Original("etcdserver: leader changed")),
                whyAListFails("500"));
    }

    @Test
    void aCorruptFrameEndsAWatchAndNothingElse() throws IOException, InterruptedException, ClusterFailure {
        try (Road road = road()) {
            road.live(Kind.POD);
            set(Map.of("fault", "corrupt", "resource", "pods", "verb", "watch", "times", ONCE));
            awaitMet(ONCE);
            assertFollows(road);
            assertInstanceOf(ClusterState.Live.class, road.link().state());
        }
    }

    @Test
    void aCorruptListIsNotBelieved() throws IOException, InterruptedException, ClusterFailure {
        set(Map.of("fault", "corrupt", "resource", "pods", "verb", "list", "times", 2));
        try (Road road = road()) {
            road.live(Kind.POD);
            awaitMet(2);
            assertFollows(road);
        }
    }

    @Test
    void aFailingServerIsAskedAgain() throws IOException, InterruptedException, ClusterFailure {
        set(Map.of("fault", "500", "resource", "pods", "times", 3));
        try (Road road = road()) {
            road.live(Kind.POD);
            awaitMet(3);
            assertFollows(road);
        }
    }

    @Test
    void aSkewedClockIsMeasured() throws IOException, InterruptedException {
        set(Map.of("fault", "skew", "by", "1h"));
        try (Road road = road()) {
            road.live(Kind.POD);
            Duration skew = null;
            while (skew == null) {
                skew = road.link().server().clockSkew();
                control.ask("GET", "/faults", Map.of());
            }
            assertTrue(skew.compareTo(Duration.ofMinutes(58)) > 0, skew.toString());
        }
    }

    @Test
    void aSlowListShowsWhatCameSoFarAndConcludesNothing() throws IOException, InterruptedException, ClusterFailure {
        set(Map.of("fault", "slow", "resource", "pods", "by", "4k"));
        try (Road road = road()) {
            road.link().keep(Kind.POD);
            road.awaitRows(road.link().inventory().pods(), rows -> rows.size() > 0);
            assertInstanceOf(FeedState.Loading.class, road.link().feed(Kind.POD));
            clear();
            road.awaitFeed(Kind.POD, FeedState.Live.class);
            assertFollows(road);
        }
    }
}
