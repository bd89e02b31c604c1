package dev.gantry.views.details.logs;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.LogQuery;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.logs.LogEntry;
import dev.gantry.services.logs.LogParser;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.views.fx.Threads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one container's log, first what is there, then as it grows; after a broken connection or a container's end it
 * reads on from where it was. Its reading blocks, on the background; {@link #close} may be called on any thread.
 */
final class SourceReader implements Subscription {
    /** How far back is read again after a break, so that none is missed; what was seen already is told apart. */
    private static final Duration OVERLAP = Duration.ofSeconds(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final int BATCH = 512;

    private final int number;
    private final LogSource source;
    private final LogAsk ask;
    private final Threads threads;
    private final Sink sink;
    private final LogParser parser;
    private final SeenLines seen = new SeenLines();
    private Duration pause = FIRST_PAUSE;
    private Instant heard;
    private boolean isBroken;
    private @Nullable InputStream stream;
    private @Nullable Subscription due;
    private boolean closed;

    SourceReader(int number, LogSource source, LogAsk ask, Threads threads, Sink sink) {
        this.number = number;
        this.source = source;
        this.ask = ask;
        this.threads = threads;
        this.sink = sink;
        this.parser = new LogParser(number);
        this.heard = threads.clock().instant();
    }

    /** Hears of the log, on the reading thread. */
    interface Sink {
        /** May make the reader wait. */
        void lines(List<LogEntry> lines);

        /** All that was there is read. */
        void caughtUp(int source);

        /**
         * What follows was written after a time in which nothing was read.
         *
         * @param epochMicros of the first line after it
         */
        void resumed(int source, long epochMicros, Duration without);

        /** @param why null where the container ended; it is asked again all the same, but for a pod that is gone */
        void ended(int source, @Nullable Problem why);
    }

    void start() {
        threads.background().execute(this::readHistory);
    }

    private void readHistory() {
        heard = threads.clock().instant();
        try {
            read(ask.history(source));
        } catch (ClusterFailure refused) {
            sink.caughtUp(number);
            sink.ended(number, refused.problem());
            isBroken = true;
            retry(refused.sort());
            return;
        } catch (IOException cut) {
            isBroken = true;
            sink.ended(number, new ReadProblem.LogCut(ProblemException.of(cut)));
        }
        sink.caughtUp(number);
        if (ask.previous()) {
            sink.ended(number, null);
        } else {
            follow();
        }
    }

    private void follow() {
        Duration since = Duration.between(heard, threads.clock().instant()).plus(OVERLAP);
        seen.again();
        try {
            read(LogAsk.onwards(source, since));
            isBroken = true;
            sink.ended(number, null);
            retry(ClusterFailure.Sort.BUSY);
        } catch (ClusterFailure refused) {
            isBroken = true;
            sink.ended(number, refused.problem());
            retry(refused.sort());
        } catch (IOException cut) {
            isBroken = true;
            sink.ended(number, new ReadProblem.LogCut(ProblemException.of(cut)));
            retry(ClusterFailure.Sort.UNREACHABLE);
        }
    }

    /** What is gone or forbidden stays so until somebody asks anew. */
    private void retry(ClusterFailure.Sort sort) {
        switch (sort) {
            case NOT_FOUND, FORBIDDEN, DENIED -> {}
            case UNREACHABLE, REFUSED, BUSY, GARBLED -> {
                synchronized (this) {
                    if (!closed && !ask.previous()) {
                        due = threads.timers()
                                .after(pause, () -> threads.background().execute(this::follow));
                    }
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private void read(LogQuery query) throws ClusterFailure, IOException {
        try (InputStream in = source.link().objects().logs(query);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            if (!opened(in)) {
                return;
            }
            List<LogEntry> batch = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                LogEntry entry = parser.parse(line);
                if (seen.isNew(entry)) {
                    batch.add(entry);
                }
                if (batch.size() >= BATCH || !lines.ready()) {
                    handOn(batch);
                    batch = new ArrayList<>();
                }
            }
            handOn(batch);
        }
    }

    private void handOn(List<LogEntry> batch) {
        Instant now = threads.clock().instant();
        if (!batch.isEmpty()) {
            if (isBroken) {
                isBroken = false;
                sink.resumed(number, batch.getFirst().epochMicros(), Duration.between(heard, now));
            }
            pause = FIRST_PAUSE;
            sink.lines(batch);
        }
        heard = now;
    }

    private synchronized boolean opened(InputStream in) {
        stream = in;
        return !closed;
    }

    @Override
    public void close() {
        InputStream open;
        synchronized (this) {
            closed = true;
            open = stream;
            if (due != null) {
                due.close();
            }
        }
        if (open != null) {
            threads.background().execute(() -> shut(open));
        }
    }

    /** Closing may wait for the network; a failure to close changes nothing for anyone. */
    private static void shut(InputStream open) {
        try {
            open.close();
        } catch (IOException alreadyBroken) {
            System.getLogger(SourceReader.class.getName())
                    .log(System.Logger.Level.DEBUG, "A log's stream ended while it was closed", alreadyBroken);
        }
    }
}
