package dev.gantry.views.details.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.logs.LogEntry;
import dev.gantry.services.logs.LogLevel;
import dev.gantry.services.logs.LogStore;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.FakeReader;
import dev.gantry.views.testing.HandTurnedThreads;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogSessionTest {
    private static final LogAsk ASK = new LogAsk(false, null, 500);
    private static final LogAsk PREVIOUS = new LogAsk(true, null, 500);

    private final HandTurnedThreads hand = new HandTurnedThreads(Instant.EPOCH);
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path folder;

    private LogStore store;

    @BeforeEach
    void open() {
        store = new LogStore(new LogStore.Limits(16, 4, 1_000), folder);
    }

    @AfterEach
    void shut() {
        store.close();
    }

    private static LogSource source(String name, FakeReader reader) {
        return new LogSource(new FakeLink("live-sh").reads(reader), new NamespacedName("gift", name), "app", name);
    }

    private LogSession read(LogAsk ask, LogSource... sources) {
        LogSession session = new LogSession(List.of(sources), ask, hand.threads(), store, new LogSession.Listener() {
            @Override
            public void grew() {
                told.add("grew");
            }

            @Override
            public void ended(int source, @Nullable Problem why) {
                told.add("ended " + source + " " + why);
            }

            @Override
            public void resumed(int source) {
                told.add("resumed " + source);
            }

            @Override
            public String gap(int source, Duration without) {
                return source + " after " + without.toSeconds();
            }
        });
        hand.pass(Duration.ofMillis(200));
        return session;
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (long at = store.first(); at < store.end(); ) {
            LogStore.Lines read = store.read(at);
            read.entries().forEach(entry -> lines.add(entry.source() + " " + entry.text()));
            at += read.entries().size();
        }
        return lines;
    }

    @Test
    void severalContainersAreOneListByTime() throws IOException {
        read(
                PREVIOUS,
                source("a", new FakeReader().log("1970-01-01T00:00:01Z one\n1970-01-01T00:00:04Z four\n")),
                source(
                        "b",
                        new FakeReader().log("1970-01-01T00:00:02Z two\n1970-01-01T00:00:03Z three\n    at three\n")));
        assertEquals(List.of("0 one", "1 two", "1 three", "1     at three", "0 four"), lines());
        assertTrue(told.containsAll(List.of("grew", "ended 0 null", "ended 1 null")), told.toString());
    }

    @Test
    void aContainerThatEndedIsReadOnWithoutLinesTwice() throws IOException {
        FakeReader reader = new FakeReader().log("1970-01-01T00:00:01Z x\n1970-01-01T00:00:01Z x\n");
        read(ASK, source("a", reader));
        assertEquals(List.of("0 x", "0 x"), lines());
        assertTrue(told.contains("ended 0 null"), told.toString());
        reader.log("1970-01-01T00:00:01Z x\n1970-01-01T00:00:01Z x\n1970-01-01T00:00:01Z x\n1970-01-01T00:00:09Z y\n");
        hand.pass(Duration.ofMillis(1_500));
        assertEquals(List.of("0 x", "0 x", "-1 0 after 1", "0 x", "0 y"), lines());
        assertTrue(told.contains("resumed 0"), told.toString());
    }

    @Test
    void whatIsForbiddenIsToldAndNotAskedAgain() {
        Problem problem = new ReadProblem.NotAllowed(new Original("you cannot get pods/log"));
        FakeReader reader = new FakeReader().fails(new ClusterFailure(ClusterFailure.Sort.FORBIDDEN, problem));
        read(ASK, source("a", reader));
        assertEquals(List.of("ended 0 " + problem), told);
        int asked = reader.asked().size();
        hand.pass(Duration.ofMinutes(2));
        assertEquals(asked, reader.asked().size());
    }

    @Test
    void closedItTellsNothingMoreAndAsksNothing() {
        FakeReader reader = new FakeReader().log("1970-01-01T00:00:01Z x\n");
        LogSession session = read(ASK, source("a", reader));
        session.close();
        told.clear();
        int asked = reader.asked().size();
        hand.pass(Duration.ofMinutes(2));
        assertEquals(List.of(), told);
        assertEquals(asked, reader.asked().size());
    }

    @Test
    void manyLinesAreAllKept() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 12_345; i++) {
            log.append("1970-01-01T00:00:01Z line ").append(i).append('\n');
        }
        read(PREVIOUS, source("a", new FakeReader().log(log.toString())));
        assertEquals(12_345, store.end());
        assertEquals("0 line 12344", lines().getLast());
    }

    @Test
    void seenLinesAreToldByTheirTimes() {
        SeenLines seen = new SeenLines();
        LogEntry first = new LogEntry(0, 1, LogLevel.INFO, "a");
        LogEntry second = new LogEntry(0, 2, LogLevel.INFO, "b");
        assertTrue(seen.isNew(first) && seen.isNew(second) && seen.isNew(second));
        seen.again();
        List<Boolean> isNew = new ArrayList<>();
        for (LogEntry entry : List.of(first, second, second, second)) {
            isNew.add(seen.isNew(entry));
        }
        assertEquals(List.of(false, false, false, true), isNew);
    }
}
