package dev.gantry.app.cli.logs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Prints logs as the containers wrote them. Several may be printed at once, each by a thread of its own: lines then
 * stay whole.
 */
public final class LogPrinter {
    private final PrintStream out;

    public LogPrinter(PrintStream out) {
        this.out = out;
    }

    /** Every byte as it comes; what is at hand is flushed before the next is waited for. */
    public void copy(InputStream log) throws IOException {
        byte[] buffer = new byte[1 << 14];
        for (int read = log.read(buffer); read >= 0; read = log.read(buffer)) {
            out.write(buffer, 0, read);
            if (log.available() == 0) {
                out.flush();
            }
            if (out.checkError()) {
                return;
            }
        }
    }

    /**
     * Line by line, with this before each.
     *
     * @param alone whether no other log is printed meanwhile, which a last line without an end would run into
     */
    public void lines(InputStream log, String prefix, boolean alone) throws IOException {
        byte[] before = prefix.getBytes(StandardCharsets.UTF_8);
        InputStream in = new BufferedInputStream(log, 1 << 14);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            line.write(octet);
            if (octet == '\n' && !print(before, line, in.available() == 0)) {
                return;
            }
        }
        if (line.size() > 0) {
            if (!alone) {
                line.write('\n');
            }
            print(before, line, true);
        }
    }

    /** @return whether anyone still reads */
    private boolean print(byte[] before, ByteArrayOutputStream line, boolean last) {
        synchronized (out) {
            out.write(before, 0, before.length);
            out.write(line.toByteArray(), 0, line.size());
            line.reset();
            if (last) {
                out.flush();
            }
            return !out.checkError();
        }
    }
}
