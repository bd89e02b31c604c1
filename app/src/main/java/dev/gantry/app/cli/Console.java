package dev.gantry.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Where a command writes and what time it is. Data goes to {@code out} alone, everything said beside it to {@code err}.
 */
public record Console(PrintStream out, PrintStream err, Clock clock) {
    private static final int BUFFER = 1 << 16;

    /** The process's own streams, buffered: thousands of rows would otherwise be thousands of writes. */
    public static Console system() {
        PrintStream out = new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER),
                false,
                StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Console(out, err, Clock.systemDefaultZone());
    }

    /** One line beside the data: what is wrong and what to do next. */
    public void say(String sentence) {
        err.println("gantry: " + sentence);
    }
}
