package dev.gantry.app.cli;

import dev.gantry.app.cli.DemoFleets.Happening;
import dev.gantry.app.cli.output.OutputFormat;
import dev.gantry.app.cli.output.RowWriter;
import java.io.PrintStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Prints what happens in a fleet at the pace of whoever reads it, one JSON object a line. The fleet never waits for the
 * reader: what does not fit is counted, and the count printed. Told by any thread, prints on one.
 */
final class HappeningPrinter {
    static final int MOST_WAITING = 1024;

    private final BlockingQueue<Happening> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final PrintStream out;

    HappeningPrinter(PrintStream out) {
        this.out = out;
    }

    void tell(Happening happening) {
        if (!waiting.offer(happening)) {
            dropped.incrementAndGet();
        }
    }

    /** Goes on until it is interrupted. */
    void print() {
        RowWriter<Happening> lines = OutputFormat.json.liveWriter(HappeningReport.report(), out);
        try {
            while (true) {
                print(lines, waiting.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(RowWriter<Happening> lines, Happening next) {
        lines.row(next);
        long lost = waiting.isEmpty() ? dropped.getAndSet(0) : 0;
        if (lost > 0) {
            lines.row(new Happening(next.time(), "", "Events", "dropped", Long.toString(lost), ""));
        }
        if (waiting.isEmpty()) {
            lines.flush();
        }
    }
}
