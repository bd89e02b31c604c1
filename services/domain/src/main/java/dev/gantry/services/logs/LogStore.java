package dev.gantry.services.logs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The newest lines of a log. The very newest are in memory, older ones in files that go when it is closed, and the
 * oldest are let go as new ones come. Lines are numbered from 0 and keep their number. Every method may be called from
 * any thread; {@link #add} and {@link #read} touch the disk.
 */
public final class LogStore implements AutoCloseable {
    private static final int BLOCKS_A_FILE = 128;
    private static final int READ_BLOCKS = 32;

    private final Limits limits;
    private final Path folder;
    /** By number of block; the last one is still growing. */
    private final Map<Long, List<LogEntry>> inMemory = new LinkedHashMap<>();

    private final Map<Long, SpillFile.Place> onDisk = new LinkedHashMap<>();
    private final Deque<SpillFile> files = new ArrayDeque<>();
    private final Map<Long, List<LogEntry>> lately = new Lately();
    private long firstBlock;
    private long end;
    private boolean isClosed;
    private @Nullable IOException failure;

    /** @param folder where files may be made */
    public LogStore(Limits limits, Path folder) {
        this.limits = limits;
        this.folder = folder;
    }

    /**
     * How much is kept.
     *
     * @param blockLines in one block, the unit in which lines go to disk and are let go
     * @param blocksInMemory besides a few that were read lately
     * @param blocks in all
     */
    public record Limits(int blockLines, int blocksInMemory, int blocks) {
        /** A million lines, of them 20,000 in memory. */
        public static final Limits MILLION = new Limits(512, 40, 1_954);
    }

    /** The blocks that were read from disk lately. */
    private static final class Lately extends LinkedHashMap<Long, List<LogEntry>> {
        private static final long serialVersionUID = 1;

        Lately() {
            super(READ_BLOCKS, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<LogEntry>> eldest) {
            return size() > READ_BLOCKS;
        }
    }

    /** Takes lines in, the oldest first. Where the disk takes no more, older lines are let go instead. */
    public synchronized void add(List<LogEntry> entries) {
        if (isClosed) {
            return;
        }
        for (LogEntry entry : entries) {
            inMemory.computeIfAbsent(end / limits.blockLines, number -> new ArrayList<>(limits.blockLines))
                    .add(entry);
            end++;
        }
        while (inMemory.size() > limits.blocksInMemory) {
            spillOldest();
        }
        while (blocks() > limits.blocks) {
            letGo();
        }
    }

    private void spillOldest() {
        Map.Entry<Long, List<LogEntry>> oldest = inMemory.entrySet().iterator().next();
        inMemory.remove(oldest.getKey());
        if (failure == null) {
            try {
                onDisk.put(oldest.getKey(), file().append(LogBlock.encode(oldest.getValue())));
                return;
            } catch (IOException full) {
                failure = full;
            }
        }
        forgetUntil(oldest.getKey() + 1);
    }

    private SpillFile file() throws IOException {
        if (files.isEmpty() || files.getLast().blocks() >= BLOCKS_A_FILE) {
            files.add(new SpillFile(folder));
        }
        return files.getLast();
    }

    private long blocks() {
        return (end + limits.blockLines - 1) / limits.blockLines - firstBlock;
    }

    private void letGo() {
        forgetUntil(firstBlock + 1);
    }

    private void forgetUntil(long block) {
        for (; firstBlock < block; firstBlock++) {
            lately.remove(firstBlock);
            SpillFile.Place place = onDisk.remove(firstBlock);
            if (place != null && files.size() > 1 && !isUsed(files.getFirst())) {
                shut(files.removeFirst());
            }
        }
    }

    private boolean isUsed(SpillFile file) {
        return !onDisk.isEmpty() && onDisk.values().iterator().next().file() == file;
    }

    /** The number of the oldest line that is kept. */
    public synchronized long first() {
        return Math.min(end, firstBlock * limits.blockLines);
    }

    /** The number the next line will have. */
    public synchronized long end() {
        return end;
    }

    /** The line, where that is known without the disk; null else, and for one that was let go. */
    public synchronized @Nullable LogEntry peek(long number) {
        long block = number / limits.blockLines;
        List<LogEntry> lines = inMemory.get(block);
        if (lines == null) {
            lines = lately.get(block);
        }
        int at = (int) (number % limits.blockLines);
        return lines == null || at >= lines.size() || block < firstBlock ? null : lines.get(at);
    }

    /**
     * Lines from a number on, as many as lie in its block, so at least one unless there are none; the first may be a
     * later one where that was let go meanwhile. They are remembered for {@link #peek}.
     *
     * @throws IOException where the file of older lines cannot be read
     */
    public Lines read(long from) throws IOException {
        SpillFile.Place place;
        long start;
        synchronized (this) {
            start = Math.max(from, first());
            long block = start / limits.blockLines;
            List<LogEntry> lines = inMemory.containsKey(block) ? inMemory.get(block) : lately.get(block);
            if (lines != null) {
                int at = Math.min(lines.size(), (int) (start % limits.blockLines));
                return new Lines(start, List.copyOf(lines.subList(at, lines.size())));
            }
            place = onDisk.get(block);
        }
        if (place == null) {
            return new Lines(start, List.of());
        }
        List<LogEntry> lines = LogBlock.decode(place.read());
        synchronized (this) {
            lately.put(start / limits.blockLines, lines);
        }
        return new Lines(start, lines.subList((int) (start % limits.blockLines), lines.size()));
    }

    /** @param first the number of the first of them */
    public record Lines(long first, List<LogEntry> entries) {}

    /** Why older lines cannot be kept; null while they can. */
    public synchronized @Nullable IOException failure() {
        return failure;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        files.forEach(this::shut);
        files.clear();
        onDisk.clear();
        lately.clear();
        inMemory.clear();
    }

    private void shut(SpillFile file) {
        try {
            file.close();
        } catch (IOException left) {
            failure = failure == null ? left : failure;
        }
    }
}
