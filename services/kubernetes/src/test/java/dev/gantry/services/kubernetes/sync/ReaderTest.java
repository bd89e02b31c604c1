package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ObjectReader.About;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import dev.gantry.services.cluster.ObjectReader.ListQuery;
import dev.gantry.services.cluster.ObjectReader.Listing;
import dev.gantry.services.cluster.ObjectReader.LogQuery;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.ReadProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Single reads, answered by hand. */
class ReaderTest {
    private static final NamespacedName POD = new NamespacedName("shop", "a");
    private static final String POD_PATH = "/api/v1/namespaces/shop/pods/a";

    private final SyncBench bench = new SyncBench();
    private final ScriptedServer server = bench.server;
    private final ObjectReader reader = new KubernetesObjectReader(bench.side);
    private final List<String> rows = new CopyOnWriteArrayList<>();

    private static <R> FutureTask<R> ask(Callable<R> question) {
        FutureTask<R> asked = new FutureTask<>(question);
        Thread.ofVirtual().start(asked);
        return asked;
    }

    private static <R> R answer(FutureTask<R> asked) throws ExecutionException, InterruptedException, TimeoutException {
        return asked.get(20, TimeUnit.SECONDS);
    }

    private static ClusterFailure failure(FutureTask<?> asked) {
        return (ClusterFailure)
                assertThrows(ExecutionException.class, () -> answer(asked)).getCause();
    }

    private FutureTask<Listing> list(String namespace, String selector) {
        return ask(() -> reader.list(
                new ListQuery<>(Kind.POD, Pod.class, namespace, selector),
                batch -> rows.addAll(SyncBench.names(batch))));
    }

    @Test
    void whoAsksOnceIsNotToldThatAskingGoesOn() throws Exception {
        server.probes(ScriptedServer.FROZEN);
        FutureTask<?> asked = ask(reader::server);
        while (!asked.isDone()) {
            bench.timer.advance(Duration.ofSeconds(1));
            Thread.onSpinWait();
        }
        assertInstanceOf(ReadProblem.NoAnswerOnce.class, failure(asked).problem());
        ReadProblem silent = new ReadProblem.NoAnswerWithin("live", 4);
        assertInstanceOf(ReadProblem.NoAnswerOnce.class, Reasons.once(silent));
        ReadProblem untrusted = new ReadProblem.NoTrust("live", new Original("signed by nobody"));
        assertInstanceOf(ReadProblem.NoTrustOnce.class, Reasons.once(untrusted));
    }

    @Test
    void aListGoesOutWithNamespaceAndSelector() throws Exception {
        FutureTask<Listing> listing = list("shop", "app=a");
        ScriptedServer.Call call = server.expectList("/api/v1");
        assertEquals("/api/v1/namespaces/shop/pods?labelSelector=app%3Da", call.target());
        call.ok("up shop a 1 10", "garbled shop/b", "end 20");
        assertEquals(new Listing(20, 1, List.of(LineDecoders.leftOut("shop/b", 1))), answer(listing));
        assertEquals(List.of("a"), rows);
    }

    @Test
    void aListTooSlowForOnePieceGoesOnInPagesWithoutRepeatingRows() throws Exception {
        FutureTask<Listing> listing = list("", "");
        ScriptedBody whole = server.expectList(SyncBench.PODS).ok();
        whole.line("up shop a 1 10");
        bench.timer.awaitThat(() -> rows.size() == 1);
        bench.timer.advance(Duration.ofSeconds(60));
        whole.cut();
        server.expectList(SyncBench.PODS + "?limit=500").ok("up shop a 1 10", "end 20 more");
        server.expectList(SyncBench.PODS + "?limit=500&continue=more").ok("up shop b 2 11", "end 20");
        assertEquals(2, answer(listing).rows());
        assertEquals(List.of("a", "b"), rows);
    }

    @Test
    void failuresHaveTheirSortAndANextStep() {
        FutureTask<Listing> forbidden = list("pay", "");
        server.expectList("/api").refuse(403, "Forbidden");
        assertEquals(Sort.FORBIDDEN, failure(forbidden).sort());
        assertEquals(
                new ReadProblem.ListForbiddenIn("pods", List.of("pay")),
                failure(forbidden).problem());
        FutureTask<Listing> refused = list("", "a=(");
        server.expectList("/api").refuse(400, "BadRequest");
        assertEquals(Sort.REFUSED, failure(refused).sort());
        FutureTask<Listing> busy = list("", "");
        server.expectList("/api").refuse(503, "ServiceUnavailable");
        assertEquals(Sort.BUSY, failure(busy).sort());
        FutureTask<Listing> away = list("", "");
        server.expectList("/api").fail("connect 10.0.0.1:6443: refused");
        assertEquals(
                new ReadProblem.NoAnswerOnce("live-gz", new Original("connect 10.0.0.1:6443: refused")),
                failure(away).problem());
        FutureTask<Listing> cut = list("", "");
        server.expectList("/api").ok("up shop a 1 10");
        assertEquals(Sort.GARBLED, failure(cut).sort(), "a list that just stops is not taken for a list");
    }

    @Test
    void countsByAListOfOne() throws Exception {
        FutureTask<Long> count = ask(() -> reader.count(Kind.POD));
        server.expectOne(SyncBench.PODS).ok("up shop a 1 10", "end 20");
        assertEquals(1, answer(count));
    }

    @Test
    void aCountIsNotBelievedOfAListThatIsGarbledOrNamesNoVersion() {
        FutureTask<Long> cut = ask(() -> reader.count(Kind.POD));
        server.expectOne(SyncBench.PODS).ok("up shop a 1 10");
        assertEquals(Sort.GARBLED, failure(cut).sort());
        assertInstanceOf(ReadProblem.GarbledOnce.class, failure(cut).problem());
        FutureTask<Long> unversioned = ask(() -> reader.count(Kind.POD));
        server.expectOne(SyncBench.PODS).ok("up shop a 1 10", "end 0");
        assertEquals(
                new ReadProblem.UnversionedOnce("live-gz", "pods"),
                failure(unversioned).problem());
    }

    @Test
    void jsonThatIsNoListOrNoObjectIsNotTakenForAnEmptyOne() {
        FutureTask<List<String>> names = ask(() -> reader.names("no", ""));
        server.expect("/api/v1/nodes").ok("{\"iteMs\": []}");
        assertEquals(Sort.GARBLED, failure(names).sort());
        FutureTask<List<String>> nothing = ask(() -> reader.jsonLists(new JsonQuery("po", "shop", "", "")));
        server.expect("/api/v1/namespaces/shop/pods").ok(new String[0]);
        assertEquals(Sort.GARBLED, failure(nothing).sort());
        FutureTask<?> cut = ask(() -> reader.json("pod", POD));
        server.expect(POD_PATH).ok("{\"metadata\": {");
        assertEquals(Sort.GARBLED, failure(cut).sort());
    }

    @Test
    void countsByReadingWhereTheServerDoesNotTell() throws Exception {
        FutureTask<Long> count = ask(() -> reader.count(Kind.POD));
        server.expectOne(SyncBench.PODS).ok("up shop a 1 10", "end 20 more");
        server.expectList(SyncBench.PODS).ok("up shop a 1 10", "up shop b 2 11", "end 20");
        assertEquals(2, answer(count));
    }

    @Test
    void anObjectThatIsNotThereIsEmpty() throws Exception {
        FutureTask<?> json = ask(() -> reader.json("pod", POD));
        server.expect(POD_PATH).refuse(404, "NotFound");
        assertEquals(Optional.empty(), answer(json));
    }

    @Test
    void eventsAreAskedByWhatTheyAreAbout() throws Exception {
        FutureTask<? extends List<?>> events = ask(() -> reader.eventsOf(new About("Pod", POD, Set.of())));
        ScriptedServer.Call call = server.expect("/api/v1/namespaces/shop/events");
        assertTrue(call.target()
                .endsWith("fieldSelector=involvedObject.kind%3DPod%2CinvolvedObject.name%3Da"
                        + "%2CinvolvedObject.namespace%3Dshop"));
        call.ok("up shop e1 1 10", "end 20");
        assertEquals(1, answer(events).size());
    }

    @Test
    void eventsAreAskedByTheUidsWhereTheseAreKnown() throws Exception {
        About about = new About("Node", new NamespacedName("", "n1"), new LinkedHashSet<>(List.of("u-1", "n1")));
        FutureTask<? extends List<?>> events = ask(() -> reader.eventsOf(about));
        for (String uid : List.of("u-1", "n1")) {
            ScriptedServer.Call call = server.expect("/api/v1/events");
            assertTrue(
                    call.target()
                            .endsWith("fieldSelector=involvedObject.kind%3DNode%2CinvolvedObject.name%3Dn1"
                                    + "%2CinvolvedObject.uid%3D" + uid),
                    call.target());
            call.ok("up default " + uid + " 1 10", "end 20");
        }
        assertEquals(2, answer(events).size());
    }

    @Test
    void wholeObjectsAreListedInPages() throws Exception {
        FutureTask<List<String>> pages =
                ask(() -> reader.jsonLists(new JsonQuery("po", "shop", "app=a", "spec.nodeName=n1")));
        String first = "/api/v1/namespaces/shop/pods?labelSelector=app%3Da&fieldSelector=spec.nodeName%3Dn1&limit=500";
        server.expect(first).ok("{\"metadata\": {\"continue\": \"more\"}, \"items\": [{\"a\": 1}]}");
        server.expect(first + "&continue=more").ok("{\"metadata\": {}, \"items\": []}");
        assertEquals(
                List.of(
                        "{\"metadata\":{\"continue\":\"more\"},\"items\":[{\"a\":1}]}",
                        "{\"metadata\":{},\"items\":[]}"),
                answer(pages));
    }

    @Test
    void namesAreReadWithoutTheirObjects() throws Exception {
        FutureTask<List<String>> names = ask(() -> reader.names("no", "shop"));
        ScriptedServer.Call call = server.expect("/api/v1/nodes?limit=500");
        assertTrue(call.request.accept().startsWith("application/json;as=PartialObjectMetadataList"));
        call.ok("{\"items\": [{\"metadata\": {\"name\": \"b\"}}, {\"metadata\": {\"name\": \"a\"}}]}");
        assertEquals(List.of("a", "b"), answer(names));
    }

    @Test
    void aPodOfSeveralContainersShowsTheDefaultOne() throws Exception {
        FutureTask<String> log = ask(() -> text(reader.logs(query("", 10))));
        server.expect(POD_PATH + "/log?tailLines=10").refuse(400, "BadRequest");
        server.expect(POD_PATH)
                .ok("{\"metadata\": {\"annotations\": {\"kubectl.kubernetes.io/default-container\":"
                        + " \"main\"}}, \"spec\": {\"containers\": [{\"name\": \"sidecar\"}, {\"name\": \"main\"}]}}");
        server.expect(POD_PATH + "/log?container=main&tailLines=10").ok("hello");
        assertEquals("hello\n", answer(log));
    }

    @Test
    void aFollowedLogEndsWhenItIsClosed() throws Exception {
        FutureTask<InputStream> opened =
                ask(() -> reader.logs(new LogQuery(POD, "main", true, true, true, Duration.ofMillis(1500), -1)));
        ScriptedServer.Call call = server.expect(
                POD_PATH + "/log?container=main&follow=true&previous=true&timestamps=true&sinceSeconds=2");
        ScriptedBody body = call.ok().line("first");
        InputStream log = answer(opened);
        assertEquals('f', log.read());
        log.close();
        assertTrue(body.isClosed());
    }

    private static LogQuery query(String container, int tail) {
        return new LogQuery(POD, container, false, false, false, null, tail);
    }

    private static String text(InputStream log) throws IOException {
        try (log) {
            return new String(log.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
