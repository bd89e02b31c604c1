package dev.gantry.views.details;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.LogQuery;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.views.fx.Coalescer;
import dev.gantry.views.fx.Threads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows one container's log on a background thread and hands lines on in batches, at most one a frame. FX thread for
 * everything but the reading; close it to end the stream.
 */
final class LogTail implements Subscription {
    /** Lines that wait for the screen; a container that writes faster loses the oldest of them. */
    private static final int WAITING = 5_000;

    private final Subject subject;
    private final LogQuery query;
    private final Listener listener;
    private final Coalescer coalescer;
    private List<LogLine> waiting = new ArrayList<>();
    private int skipped;
    private @Nullable End end;
    private @Nullable InputStream stream;
    private boolean closed;

    LogTail(Subject subject, LogQuery query, Threads threads, Listener listener) {
        this.subject = subject;
        this.query = query;
        this.listener = listener;
        this.coalescer = new Coalescer(threads, this::draw);
        threads.background().execute(this::read);
    }

    private record End(@Nullable Problem why) {}

    /** Hears of a log, on the FX thread. */
    interface Listener {
        /** @param skipped how many lines before these were lost, as they came too fast */
        void lines(List<LogLine> lines, int skipped);

        /** @param why null where the log simply ended */
        void ended(@Nullable Problem why);
    }

    private void read() {
        Problem why = null;
        try (InputStream in = subject.link().objects().logs(query);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            if (!opened(in)) {
                return;
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(LogLine.of(line));
            }
        } catch (ClusterFailure e) {
            why = e.problem();
        } catch (IOException e) {
            why = new ReadProblem.LogCut(ProblemException.of(e));
        }
        synchronized (this) {
            end = new End(why);
        }
        coalescer.mark();
    }

    private synchronized boolean opened(InputStream in) {
        stream = in;
        return !closed;
    }

    private void take(LogLine line) {
        synchronized (this) {
            if (waiting.size() >= WAITING) {
                skipped += waiting.size() / 2;
                waiting = new ArrayList<>(waiting.subList(waiting.size() / 2, waiting.size()));
            }
            waiting.add(line);
        }
        coalescer.mark();
    }

    private void draw() {
        List<LogLine> lines;
        int lost;
        End ended;
        synchronized (this) {
            if (closed) {
                return;
            }
            lines = waiting;
            lost = skipped;
            ended = end;
            waiting = new ArrayList<>();
            skipped = 0;
            end = null;
        }
        if (!lines.isEmpty()) {
            listener.lines(lines, lost);
        }
        if (ended != null) {
            listener.ended(ended.why);
        }
    }

    @Override
    public void close() {
        InputStream open;
        synchronized (this) {
            closed = true;
            open = stream;
        }
        coalescer.close();
        if (open != null) {
            Thread.ofVirtual().start(() -> shut(open));
        }
    }

    /** Closing may wait for the network, so not on the FX thread; a failure to close changes nothing for anyone. */
    private void shut(InputStream open) {
        try {
            open.close();
        } catch (IOException alreadyBroken) {
            System.getLogger(LogTail.class.getName())
                    .log(System.Logger.Level.DEBUG, "A log's stream ended while it was closed", alreadyBroken);
        }
    }
}
