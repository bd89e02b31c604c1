package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a short command to its end and keeps what it printed. Any thread; the caller waits. */
public final class Command {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Command() {}

    /**
     * What a command left behind.
     *
     * @param exitCode its exit status
     * @param stdout its standard output, UTF-8
     * @param stderr its standard error, UTF-8
     */
    public record Result(int exitCode, String stdout, String stderr) {
        /** The output of a command that had to succeed; {@link IllegalStateException} where it did not. */
        public String required() {
            if (exitCode != 0) {
                throw new IllegalStateException("exit code " + exitCode + ": " + stderr + stdout);
            }
            return stdout;
        }
    }

    /** Runs the command with these variables added to our own environment; ends it after two minutes. */
    public static Result run(List<String> command, Map<String, String> environment) throws IOException {
        return run(command, environment, "");
    }

    /** The same with this text on its standard input. */
    public static Result run(List<String> command, Map<String, String> environment, String input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            CompletableFuture<String> stdout = reading(process.getInputStream());
            CompletableFuture<String> stderr = reading(process.getErrorStream());
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(command.getFirst() + " did not end within " + LIMIT.toSeconds() + " s");
            }
            return new Result(process.exitValue(), stdout.join(), stderr.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " ran", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static CompletableFuture<String> reading(InputStream stream) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                text.completeExceptionally(e);
            }
        });
        return text;
    }
}
