package dev.gantry.tests.controlplane;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Tells whoever waits at the terminal what takes so long, on the process's real standard error. Any thread.
 *
 * <p>Not {@code System.err}: a test runner replaces that and keeps it until the class is over.
 */
public final class Progress {
    private static final PrintStream TERMINAL =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Progress() {}

    /** Prints one line. */
    public static void say(String line) {
        TERMINAL.println(line);
    }
}
