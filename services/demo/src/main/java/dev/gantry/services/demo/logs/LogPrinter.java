package dev.gantry.services.demo.logs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes lines to a client within what it asked for. One thread. */
final class LogPrinter {
    private static final DateTimeFormatter NANOS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final OutputStream out;
    private final LogOptions options;
    private long left;

    LogPrinter(OutputStream out, LogOptions options) {
        this.out = out;
        this.options = options;
        this.left = options.limitBytes() < 0 ? Long.MAX_VALUE : options.limitBytes();
    }

    /** What is there already: only its end where only that is wanted. */
    void first(List<LogLine> lines) throws IOException {
        long tail = options.tailLines();
        boolean isCut = tail >= 0 && tail < lines.size();
        print(isCut ? lines.subList(lines.size() - (int) tail, lines.size()) : lines);
    }

    void print(List<LogLine> lines) throws IOException {
        for (LogLine line : lines) {
            String stamp = options.hasTimestamps() ? stamp(line.at()) + " " : "";
            byte[] bytes = (stamp + line.text() + "\n").getBytes(StandardCharsets.UTF_8);
            int length = (int) Math.min(left, bytes.length);
            out.write(bytes, 0, length);
            left -= length;
        }
    }

    private static String stamp(Instant at) {
        return NANOS.format(at);
    }

    /** Whether no further byte may be written. */
    boolean isFull() {
        return left <= 0;
    }

    void flush() throws IOException {
        out.flush();
    }
}
