package dev.gantry.views.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.views.testing.HandTurnedThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CoalescerTest {
    private final HandTurnedThreads hand = new HandTurnedThreads(Instant.EPOCH);
    private int value;
    private int drawn;

    private Coalescer coalescer() {
        return new Coalescer(hand.threads(), () -> drawn = value);
    }

    @Test
    void aBurstIsDrawnAtOnceAndOnceMoreAtItsEnd() {
        Coalescer coalescer = coalescer();
        for (value = 1; value < 1_000; value++) {
            coalescer.mark();
        }
        value = 1_000;
        coalescer.mark();
        assertEquals(1, drawn);
        hand.pass(Coalescer.FAST);
        assertEquals(1_000, drawn);
        assertEquals(2, coalescer.runs());
        hand.pass(Duration.ofSeconds(10));
        assertEquals(2, coalescer.runs(), "nothing marked, nothing drawn");
    }

    @Test
    void slowFramesHalveTheRateAndCalmOnesRestoreIt() {
        Duration[] work = {Duration.ofMillis(60)};
        Coalescer coalescer = new Coalescer(hand.threads(), () -> hand.pass(work[0]));
        coalescer.mark();
        assertEquals(Coalescer.SLOW, coalescer.interval());
        work[0] = Duration.ZERO;
        for (int i = 0; i < Coalescer.CALM_RUNS_TO_RECOVER; i++) {
            coalescer.mark();
            hand.pass(Coalescer.SLOW);
        }
        assertEquals(Coalescer.FAST, coalescer.interval());
    }

    @Test
    void waitingForTheFxThreadCountsAsOverrun() {
        Queue<Runnable> fx = new ArrayDeque<>();
        Coalescer coalescer = new Coalescer(hand.threads(fx::add), () -> drawn = value);
        coalescer.mark();
        coalescer.mark();
        assertEquals(1, fx.size(), "one hop under way, however often it is marked");
        hand.pass(Duration.ofMillis(200));
        fx.remove().run();
        assertEquals(Coalescer.SLOW, coalescer.interval());
    }

    @Test
    void pausedNothingRunsAndResumeDrawsTheLast() {
        Coalescer coalescer = coalescer();
        coalescer.pause();
        value = 7;
        coalescer.mark();
        hand.pass(Duration.ofSeconds(1));
        assertEquals(0, drawn);
        coalescer.resume();
        assertEquals(7, drawn);
    }

    @Test
    void pausedBetweenTheHopAndItsRunItStillDrawsLater() {
        Queue<Runnable> fx = new ArrayDeque<>();
        Coalescer coalescer = new Coalescer(hand.threads(fx::add), () -> drawn = value);
        value = 3;
        coalescer.mark();
        coalescer.pause();
        fx.remove().run();
        assertEquals(0, drawn);
        coalescer.resume();
        fx.remove().run();
        assertEquals(3, drawn);
    }

    @Test
    void closedItNeverDrawsAndLeavesNoTimer() {
        Coalescer coalescer = coalescer();
        coalescer.mark();
        value = 9;
        coalescer.mark();
        coalescer.close();
        hand.pass(Duration.ofSeconds(1));
        assertEquals(0, drawn);
        assertEquals(1, coalescer.runs());
        assertEquals(0, hand.waiting());
    }

    @Test
    void whatRepeatsEndsWhenClosed() {
        int[] turns = {0};
        var repeating = hand.threads().timers().every(Duration.ofSeconds(1), Runnable::run, () -> turns[0]++);
        hand.pass(Duration.ofSeconds(3));
        assertEquals(3, turns[0]);
        repeating.close();
        hand.pass(Duration.ofSeconds(3));
        assertEquals(3, turns[0]);
        assertTrue(hand.waiting() == 0);
    }

    @Test
    void whatIsWaitedForIsDrawnWithoutAnInterval() {
        Coalescer coalescer = coalescer();
        coalescer.mark();
        value = 1;
        coalescer.mark();
        value = 2;
        coalescer.hurry();
        assertEquals(2, drawn);
        hand.pass(Duration.ofSeconds(10));
        assertEquals(2, coalescer.runs(), "the run that was put off has been made");
    }

    @Test
    void aHurryDuringARunIsAnsweredByTheNext() {
        Coalescer[] coalescer = new Coalescer[1];
        coalescer[0] = new Coalescer(hand.threads(), () -> {
            drawn = value;
            if (value == 0) {
                value = 1;
                coalescer[0].hurry();
            }
        });
        coalescer[0].mark();
        assertEquals(1, drawn);
    }

    @Test
    void aHurryWaitsOutAPause() {
        Coalescer coalescer = coalescer();
        coalescer.pause();
        value = 1;
        coalescer.hurry();
        assertEquals(0, drawn);
        coalescer.resume();
        assertEquals(1, drawn);
    }
}
