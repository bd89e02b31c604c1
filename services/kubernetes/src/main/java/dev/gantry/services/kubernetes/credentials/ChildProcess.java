package dev.gantry.services.kubernetes.credentials;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a program to its end, its output kept apart and bounded, itself and its children killed at the deadline. */
final class ChildProcess {
    private static final int MOST_OUTPUT = 1024 * 1024;
    private static final Duration AFTER_EXIT = Duration.ofSeconds(2);

    /** How it ended. Holds what plugins print, so it is never logged. */
    record Result(int exitCode, byte[] stdout, byte[] stderr) {
        @Override
        public String toString() {
            return "Result[" + exitCode + "]";
        }
    }

    /** It did not end in time. */
    static final class LateException extends IOException {
        private static final long serialVersionUID = 1L;

        LateException(Duration within) {
            super("it did not end within " + within.toMillis() + " ms");
        }
    }

    /** It ended, but a process it left behind holds its output open. */
    static final class LeftBehindException extends IOException {
        private static final long serialVersionUID = 1L;

        LeftBehindException(Throwable cause) {
            super("it left a process behind that holds its output open", cause);
        }
    }

    private ChildProcess() {}

    /** @param interactive whether it shares our terminal; then its stderr is not kept */
    static Result run(List<String> command, Map<String, String> environment, boolean interactive, Duration within)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        if (interactive) {
            builder.redirectInput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        }
        Process process = builder.start();
        if (!interactive) {
            process.getOutputStream().close();
        }
        FutureTask<byte[]> stdout = reading(process.getInputStream(), "stdout");
        FutureTask<byte[]> stderr = reading(process.getErrorStream(), "stderr");
        boolean ended = false;
        try {
            if (!process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new LateException(within);
            }
            ended = true;
            return new Result(process.exitValue(), result(stdout), result(stderr));
        } finally {
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    /** Platform threads: reading a pipe would hold a virtual thread's carrier. */
    private static FutureTask<byte[]> reading(InputStream in, String name) {
        FutureTask<byte[]> task = new FutureTask<>(() -> bounded(in));
        Thread.ofPlatform().daemon().name("gantry-plugin-" + name).start(task);
        return task;
    }

    private static byte[] bounded(InputStream in) throws IOException {
        try (in) {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            byte[] part = new byte[8192];
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                kept.write(part, 0, Math.min(count, MOST_OUTPUT - kept.size()));
            }
            return kept.toByteArray();
        }
    }

    /** A child it left behind may hold the pipe open; what a plugin says, it has said when it ends. */
    private static byte[] result(FutureTask<byte[]> task) throws IOException, InterruptedException {
        try {
            return task.get(AFTER_EXIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException unreadable ? unreadable : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new LeftBehindException(e);
        }
    }
}
