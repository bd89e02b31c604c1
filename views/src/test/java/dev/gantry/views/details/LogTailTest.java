package dev.gantry.views.details;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.LogQuery;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.FakeReader;
import dev.gantry.views.testing.HandTurnedThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogTailTest {
    private final HandTurnedThreads hand = new HandTurnedThreads(Instant.EPOCH);
    private final List<String> heard = new ArrayList<>();
    private int lines;

    private LogTail tail(FakeReader reader) {
        NamespacedName pod = new NamespacedName("gift", "gift-rank");
        return new LogTail(
                new Subject(new FakeLink("live-sh").reads(reader), Kind.POD, pod, new UUID(1, 2)),
                new LogQuery(pod, "app", true, false, true, null, 500),
                hand.threads(),
                new LogTail.Listener() {
                    @Override
                    public void lines(List<LogLine> more, int skipped) {
                        lines += more.size() + skipped;
                        heard.add(more.getLast().text());
                    }

                    @Override
                    public void ended(@Nullable Problem why) {
                        heard.add("ended " + why);
                    }
                });
    }

    @Test
    void everyLineIsHandedOnOrCountedAsSkipped() {
        tail(new FakeReader().log("x\n".repeat(12_345) + "last\n"));
        hand.pass(Duration.ofSeconds(1));
        assertEquals(12_346, lines);
        assertEquals(List.of("last", "ended null"), heard.subList(heard.size() - 2, heard.size()));
    }

    @Test
    void aRefusalIsTold() {
        Problem problem = new ReadProblem.NotAllowed(new Original("you cannot get pods/log"));
        tail(new FakeReader().fails(new ClusterFailure(ClusterFailure.Sort.FORBIDDEN, problem)));
        hand.pass(Duration.ofSeconds(1));
        assertEquals(List.of("ended " + problem), heard);
    }

    @Test
    void closedItTellsNothingMore() {
        List<Runnable> later = new ArrayList<>();
        NamespacedName pod = new NamespacedName("gift", "gift-rank");
        LogTail tail = new LogTail(
                new Subject(new FakeLink("live-sh").reads(new FakeReader().log("a\n")), Kind.POD, pod, new UUID(1, 2)),
                new LogQuery(pod, "", true, false, true, null, 5),
                hand.threads(later::add),
                new LogTail.Listener() {
                    @Override
                    public void lines(List<LogLine> more, int skipped) {
                        heard.add("lines");
                    }

                    @Override
                    public void ended(@Nullable Problem why) {
                        heard.add("ended");
                    }
                });
        tail.close();
        later.forEach(Runnable::run);
        assertEquals(List.of(), heard);
    }

    @Test
    void timeAndLevelAreToldFromTheLine() {
        assertEquals(
                new LogLine("22:53:52.698", LogLine.Level.ERROR, "ERROR cannot allocate 64 MiB"),
                LogLine.of("2026-11-24T22:53:52.698123456Z ERROR cannot allocate 64 MiB"));
        assertEquals(LogLine.Level.WARN, LogLine.of("level=x WARN heap").level());
        assertEquals(LogLine.Level.ERROR, LogLine.of("E1124 22:53:52 klog").level());
        assertEquals(LogLine.Level.PLAIN, LogLine.of("terror and warning signs").level());
        assertEquals(4_002, LogLine.of("y".repeat(9_000)).text().length());
    }
}
