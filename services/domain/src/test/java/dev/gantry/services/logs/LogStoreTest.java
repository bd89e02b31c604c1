package dev.gantry.services.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogStoreTest {
    private static final LogStore.Limits SMALL = new LogStore.Limits(10, 3, 300);

    @TempDir
    Path folder;

    private static List<LogEntry> lines(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> new LogEntry(
                        number % 3, number * 1_000L, LogLevel.values()[number % 5], "line " + number + " 观众"))
                .toList();
    }

    private static List<LogEntry> all(LogStore store) throws IOException {
        List<LogEntry> all = new ArrayList<>();
        long next = store.first();
        while (next < store.end()) {
            LogStore.Lines read = store.read(next);
            assertEquals(next, read.first());
            assertTrue(!read.entries().isEmpty());
            all.addAll(read.entries());
            next += read.entries().size();
        }
        return all;
    }

    private long files() throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.count();
        }
    }

    @Test
    void whatLeftMemoryIsReadBackWord() throws IOException {
        try (LogStore store = new LogStore(SMALL, folder)) {
            store.add(lines(0, 7));
            store.add(lines(7, 148));
            assertEquals(lines(0, 155), all(store));
            assertEquals(0, store.first());
            assertEquals(155, store.end());
        }
    }

    @Test
    void onlyWhatIsInMemoryIsPeekedAt() throws IOException {
        try (LogStore store = new LogStore(SMALL, folder)) {
            store.add(lines(0, 100));
            assertNull(store.peek(5));
            assertEquals("line 95 观众", Objects.requireNonNull(store.peek(95)).text());
            store.read(5);
            assertEquals("line 9 观众", Objects.requireNonNull(store.peek(9)).text());
            assertNull(store.peek(100));
        }
    }

    @Test
    void theOldestGoInWholeBlocksAndTheirFilesWithThem() throws IOException {
        try (LogStore store = new LogStore(SMALL, folder)) {
            for (int start = 0; start < 10_000; start += 100) {
                store.add(lines(start, 100));
                assertTrue(files() <= 4, "files " + files());
            }
            assertEquals(7_000, store.first());
            assertEquals(10_000, store.end());
            assertEquals(lines(7_000, 3_000), all(store));
            assertNull(store.peek(6_999));
        }
        assertEquals(0, files());
    }

    @Test
    void aDiskThatTakesNothingCostsOlderLinesOnly() throws IOException {
        try (LogStore store = new LogStore(SMALL, folder.resolve("not-there"))) {
            store.add(lines(0, 95));
            assertNotNull(store.failure());
            assertEquals(70, store.first());
            assertEquals(lines(70, 25), all(store));
            store.add(lines(95, 10));
            assertEquals(80, store.first());
        }
    }

    @Test
    void closedItTakesNothingMore() throws IOException {
        LogStore store = new LogStore(SMALL, folder);
        store.add(lines(0, 100));
        store.close();
        store.add(lines(100, 100));
        assertEquals(100, store.end());
        assertEquals(0, files());
    }
}
