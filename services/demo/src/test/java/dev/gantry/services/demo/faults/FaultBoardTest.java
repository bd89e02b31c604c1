package dev.gantry.services.demo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.faults.FaultBoard.News;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which request meets which fault. */
class FaultBoardTest {
    private static final Ask PODS = new Ask("", "pods", "", "list", false);
    private static final Ask POD_LOG = new Ask("", "pods", "log", "get", false);
    private static final Ask APPS = new Ask("apps", "deployments", "", "watch", false);
    private static final Ask VERSION = new Ask("", "", "", "get", false);

    private final FaultBoard board = new FaultBoard(1);

    private boolean meets(Ask ask) {
        return board.meet(ask, Fault.Fail.class) != null;
    }

    @Test
    void anEmptyBoardHarmsNobody() {
        assertTrue(board.isQuiet());
        assertFalse(meets(PODS));
        assertFalse(board.cutsConnection());
    }

    @Test
    void withoutAScopeEveryRequestMeetsItUntilItIsCleared() {
        board.set("1", Order.of(new Fault.Fail()));
        assertTrue(meets(PODS) && meets(POD_LOG) && meets(APPS) && meets(VERSION));
        assertNotNull(board.clear("1"));
        assertFalse(meets(PODS));
        assertNull(board.clear("1"));
    }

    @Test
    void aScopeNamesResourceSubresourceAndVerb() {
        board.set("1", Order.of(new Fault.Fail()).on(new Scope("pods", "")));
        assertTrue(meets(PODS));
        assertFalse(meets(POD_LOG) || meets(APPS) || meets(VERSION));
        board.set("1", Order.of(new Fault.Fail()).on(new Scope("pods/log", "")));
        assertTrue(meets(POD_LOG));
        assertFalse(meets(PODS));
        board.set("1", Order.of(new Fault.Fail()).on(new Scope("deployments.apps", "watch")));
        assertTrue(meets(APPS));
        board.set("1", Order.of(new Fault.Fail()).on(new Scope("deployments", "list")));
        assertFalse(meets(APPS));
        board.set("1", Order.of(new Fault.Fail()).on(new Scope("", "get")));
        assertTrue(meets(POD_LOG) && meets(VERSION));
        assertFalse(meets(PODS));
    }

    @Test
    void soManyTimesAreCountedByThoseThatMeetIt() {
        board.set("1", Order.of(new Fault.Fail()).on(new Scope("pods", "")).met(new Often.Times(2)));
        assertFalse(meets(APPS));
        assertTrue(meets(PODS) && meets(PODS));
        assertFalse(meets(PODS));
        assertEquals(2, board.all().getFirst().met());
        assertTrue(board.all().getFirst().isSpent());
    }

    @Test
    void byProbabilityTheSameSeedMeetsTheSameRequests() {
        Order order = Order.of(new Fault.Fail()).met(new Often.Sometimes(0.25));
        FaultBoard other = new FaultBoard(1);
        board.set("1", order);
        other.set("1", order);
        List<Boolean> met = IntStream.range(0, 400).mapToObj(i -> meets(PODS)).toList();
        assertEquals(
                met,
                IntStream.range(0, 400)
                        .mapToObj(i -> other.meet(PODS, Fault.Fail.class) != null)
                        .toList());
        long hits = met.stream().filter(one -> one).count();
        assertTrue(hits > 70 && hits < 130, hits + " of 400");
        assertNull(board.meetUnderWay(PODS, Fault.Fail.class), "chance leaves alone what goes on");
    }

    @Test
    void someFaultsConcernSomeRequestsOnly() {
        board.set("1", Order.of(new Fault.Expire()));
        assertNull(board.meet(PODS, Fault.Expire.class));
        assertNotNull(board.meet(new Ask("", "pods", "", "list", true), Fault.Expire.class));
        assertNotNull(board.meet(APPS, Fault.Expire.class));
        board.set("2", Order.of(new Fault.Slow(10)));
        assertNull(board.meet(APPS, Fault.Slow.class));
        assertNotNull(board.meet(PODS, Fault.Slow.class));
    }

    @Test
    void aCutOfEverythingIsOneOfConnections() {
        board.set("1", Order.of(new Fault.Cut()).met(new Often.Times(1)));
        assertNull(board.meet(PODS, Fault.Cut.class));
        assertTrue(board.cutsConnection());
        assertFalse(board.cutsConnection());
        board.set("1", Order.of(new Fault.Cut()).on(new Scope("pods", "")));
        assertNotNull(board.meet(PODS, Fault.Cut.class));
        assertFalse(board.cutsConnection());
    }

    @Test
    void skewsAddUp() {
        board.set("1", Order.of(new Fault.Skew(Duration.ofMinutes(90))));
        board.set("2", Order.of(new Fault.Skew(Duration.ofMinutes(-30))));
        assertEquals(Duration.ofHours(1), board.skew());
        board.clear("1");
        board.clear("2");
        assertEquals(Duration.ZERO, board.skew());
    }

    @Test
    @Timeout(30)
    void whatWasSetForATimeClearsItselfAndTells() throws InterruptedException {
        List<Boolean> told = new ArrayList<>();
        CountDownLatch cleared = new CountDownLatch(1);
        board.onNews((News news) -> {
            told.add(news.isSet());
            if (!news.isSet()) {
                cleared.countDown();
            }
        });
        board.set("1", Order.of(new Fault.Fail()).lasting(Duration.ofMillis(20)));
        assertTrue(cleared.await(20, TimeUnit.SECONDS));
        assertEquals(List.of(true, false), told);
        assertTrue(board.isQuiet());
    }

    @Test
    @Timeout(30)
    void whoIsHeldGoesOnWhenTheFaultIsCleared() throws InterruptedException {
        Standing frozen = board.set("1", Order.of(new Fault.Freeze()));
        Thread held = Thread.ofVirtual().start(() -> hold(frozen));
        board.clear("1");
        held.join();
        board.hold(frozen, () -> true);
    }

    private void hold(Standing frozen) {
        try {
            board.hold(frozen, () -> true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
