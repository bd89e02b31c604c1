package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One running part of the control plane. Stopped by its own process handle: SIGTERM, then SIGKILL after a deadline. The
 * pipe to its standard input stays open as long as this object lives; when our process dies the kernel closes it and
 * the part ends itself.
 */
final class Child {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final int TAIL_LINES = 40;

    private final String name;
    private final Path log;
    private final Process process;

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    static Child start(String name, Path log, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("CONTROL_PLANE_FOLLOW_PARENT", "1");
        // The servers must not pick up proxies or credentials of whoever runs the tests.
        builder.environment()
                .keySet()
                .removeIf(key -> key.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        builder.environment().remove("KUBECONFIG");
        return new Child(name, log, builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Stops its clock: it keeps its connections and answers nothing, like a host that hangs. */
    void freeze() throws IOException {
        signal("-STOP");
    }

    /** Lets it go on. */
    void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        Command.run(List.of("kill", signal, Long.toString(process.pid())), Map.of())
                .required();
    }

    /** Ends the part and waits for it; its port is free afterwards. */
    void stop() {
        process.destroy();
        if (!ends(STOP_LIMIT)) {
            kill();
        }
    }

    /** Ends the part at once, without its goodbye. */
    void kill() {
        process.destroyForcibly();
        if (!ends(STOP_LIMIT)) {
            throw new IllegalStateException(name + " (process " + process.pid() + ") survived being killed");
        }
    }

    private boolean ends(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The last lines it logged, for a failure's message. */
    String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
            return "--- last lines of " + name + " (" + log + ")\n" + String.join("\n", last) + "\n";
        } catch (IOException e) {
            return "--- the log of " + name + " cannot be read: " + e.getMessage() + "\n";
        }
    }
}
