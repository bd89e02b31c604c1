package dev.gantry.app.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The process's terminal, set with {@code stty}, which every POSIX system has. Any thread. */
public final class PosixTerminal implements Terminal {
    private static final File TERMINAL = new File("/dev/tty");

    @Override
    public InputStream input() {
        return new FileInputStream(FileDescriptor.in);
    }

    @Override
    public boolean isThere() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal() && TERMINAL.exists();
    }

    @Override
    public Raw raw() throws IOException {
        String before = stty("-g");
        if (before.isEmpty()) {
            throw new IOException("stty does not tell how the terminal is set");
        }
        Thread atEnd = new Thread(() -> restore(before), "gantry-terminal");
        Runtime.getRuntime().addShutdownHook(atEnd);
        stty("raw", "-echo");
        return () -> {
            restore(before);
            Runtime.getRuntime().removeShutdownHook(atEnd);
        };
    }

    private static void restore(String before) {
        try {
            stty(before);
        } catch (IOException lost) {
            System.getLogger(PosixTerminal.class.getName())
                    .log(System.Logger.Level.WARNING, "the terminal could not be reset; type: stty sane", lost);
        }
    }

    @Override
    public Optional<Size> size() {
        try {
            String[] words = stty("size").split(" ");
            return words.length == 2 && !words[0].equals("0")
                    ? Optional.of(new Size(Integer.parseInt(words[1]), Integer.parseInt(words[0])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException untold) {
            return Optional.empty();
        }
    }

    private static String stty(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectInput(TERMINAL)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("stty: " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("called off", stopped);
        }
        return said;
    }
}
