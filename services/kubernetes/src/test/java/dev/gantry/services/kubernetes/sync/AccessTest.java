package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.ReadProblem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Users who may not, or may only partly, or no more. */
class AccessTest {
    private static String shop(String namespace) {
        return "/api/v1/namespaces/" + namespace + "/pods";
    }

    @Test
    void a401DeniesTheClusterUntilAPersonRetries() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("up shop a 1 10", "end 20");
            bench.server.probes(ScriptedServer.refusing(401, "Unauthorized"));
            bench.awaitProberRests();
            bench.timer.advance(Duration.ofSeconds(5));
            bench.awaitState(ClusterState.Denied.class);
            assertEquals(
                    new ClusterState.Denied(
                            new ReadProblem.CredentialsRefusedSaying("live-gz", new Original("Unauthorized"))),
                    bench.link.state());
            bench.awaitFeed(Kind.POD, FeedState.Stale.class);
            int probes = bench.server.probed();
            bench.timer.advance(Duration.ofMinutes(10));
            assertEquals(probes, bench.server.probed(), "a refused credential is not sent over and over");
            bench.server.probes(ScriptedServer.WELL);
            bench.link.retryNow();
            bench.awaitState(ClusterState.Live.class);
            bench.server.expect(SyncBench.PODS + "?limit=1").ok("end 20");
            bench.server.expectWatch(SyncBench.PODS).ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
        }
    }

    @Test
    void a401OnAListDeniesTooEvenWhereTheVersionIsPublic() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            bench.server.expectList(SyncBench.PODS).refuse(401, "Unauthorized");
            bench.awaitState(ClusterState.Denied.class);
        }
    }

    @Test
    void a403ReadsTheNamespacesThatMayBeRead() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            bench.server.expectList(SyncBench.PODS).refuse(403, "Forbidden");
            bench.server
                    .expectList("/api/v1/namespaces")
                    .ok("up - shop 101 1", "up - pay 102 2", "up - ops 103 3", "end 9");
            for (int answered = 0; answered < 3; answered++) {
                ScriptedServer.Call list = bench.server.expectList("/api/v1/namespaces/");
                switch (list.target().split("/")[4]) {
                    case "shop" -> list.ok("up shop a 1 10", "end 20");
                    case "ops" -> list.ok("up ops b 2 11", "end 21");
                    default -> list.refuse(403, "Forbidden");
                }
            }
            ScriptedBody shop = bench.server.expectWatch(shop("shop")).ok();
            bench.server.expectWatch(shop("ops")).ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
            bench.awaitPods("a", "b");
            assertEquals(
                    List.of(new ReadProblem.OnlySome("pods", List.of("ops", "shop"))), bench.link.problems(Kind.POD));
            shop.line("error 410 Expired");
            bench.server.expectList(shop("shop")).ok("up shop c 3 30", "end 31");
            bench.awaitPods("b", "c");
        }
    }

    @Test
    void whereNamespacesMayNotBeListedEitherTheContextsOwnAndDefaultAreTried() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            bench.server.expectList(SyncBench.PODS).refuse(403, "Forbidden");
            bench.server.expectList("/api/v1/namespaces").refuse(403, "Forbidden");
            bench.server.expectList(shop("shop")).ok("up shop a 1 10", "end 20");
            bench.server.expectList(shop("default")).refuse(403, "Forbidden");
            bench.server.expectWatch(shop("shop")).ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
            assertEquals("a", bench.pods());
        }
    }

    @Test
    void nothingReadableIsDeniedWithWhatToAskFor() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            bench.server.expectList(SyncBench.PODS).refuse(403, "Forbidden");
            bench.server.expectList("/api/v1/namespaces").refuse(403, "Forbidden");
            bench.server.expectList(shop("shop")).refuse(403, "Forbidden");
            bench.server.expectList(shop("default")).refuse(403, "Forbidden");
            FeedState denied = bench.awaitFeed(Kind.POD, FeedState.Denied.class::isInstance);
            ReadProblem.ListForbiddenIn why = assertInstanceOf(
                    ReadProblem.ListForbiddenIn.class,
                    assertInstanceOf(FeedState.Denied.class, denied).why());
            assertEquals("pods", why.plural());
            assertEquals(Set.of("shop", "default"), Set.copyOf(why.namespaces()));
            bench.awaitState(ClusterState.Live.class);
            bench.link.retryNow();
            bench.server.expectList(SyncBench.PODS).ok("up shop a 1 10", "end 20");
            bench.server.expectWatch(SyncBench.PODS).ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
        }
    }

    @Test
    void aClusterScopedKindHasNoNamespacesToTry() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.NODE);
            bench.server.expectList("/api/v1/nodes").refuse(403, "Forbidden");
            bench.awaitFeed(Kind.NODE, new FeedState.Denied(new ReadProblem.ListForbidden("nodes"))::equals);
        }
    }

    @Test
    void aKindThatIsNotServedIsNamed() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.CRON_JOB);
            bench.server.expectList("/apis/batch/v1/cronjobs").refuse(404, "NotFound");
            bench.awaitFeed(
                    Kind.CRON_JOB,
                    new FeedState.Denied(new ReadProblem.NotServed("live-gz", "cronjobs", "batch/v1"))::equals);
        }
    }

    @Test
    void rowsOfANamespaceThatMayNoLongerBeReadGo() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "up pay b 2 11", "end 20");
            bench.seconds(10);
            watch.end();
            bench.server.expect(SyncBench.PODS + "?limit=1").refuse(403, "Forbidden");
            bench.server.expectList("/api/v1/namespaces").refuse(403, "Forbidden");
            bench.server.expectList(shop("default")).refuse(403, "Forbidden");
            bench.awaitPods("a");
            bench.server.expectList(shop("shop")).ok("up shop a 1 10", "up shop c 3 25", "end 30");
            bench.awaitPods("a", "c");
        }
    }
}
