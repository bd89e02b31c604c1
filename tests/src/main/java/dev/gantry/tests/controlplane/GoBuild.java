package dev.gantry.tests.controlplane;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** One run of {@code go build} over the control plane's module, with its progress on the terminal. */
final class GoBuild {
    static final String KUBERNETES = "v1.36.3";

    private static final List<String> VERSION_PACKAGES =
            List.of("k8s.io/component-base/version", "k8s.io/client-go/pkg/version");
    private static final Duration SAY_EVERY = Duration.ofSeconds(10);
    private static final int KEPT_LINES = 40;

    private final GoToolchain toolchain;
    private final Path sources;
    private final long startedAt = System.nanoTime();
    private long saidAt = startedAt;
    private int packages;

    GoBuild(GoToolchain toolchain, Path sources) {
        this.toolchain = toolchain;
        this.sources = sources;
    }

    /** Builds {@code control-plane} and {@code kubectl} into the folder; throws with the compiler's words. */
    void into(Path folder) throws IOException {
        Progress.say("control plane: building Kubernetes " + KUBERNETES + " with " + toolchain.version()
                + ", once: some 5 minutes on two cores");
        run(folder.resolve("control-plane"), ".");
        run(folder.resolve("kubectl"), "k8s.io/kubernetes/cmd/kubectl");
        Progress.say("control plane: built in " + seconds() + " s");
    }

    private void run(Path target, String what) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(target, what))
                .directory(sources.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(GoToolchain.environment());
        Process process = builder.start();
        try (BufferedReader output = process.inputReader()) {
            Deque<String> tail = follow(output);
            if (process.waitFor() != 0) {
                throw new IOException("go build " + what + " in " + sources + " failed:\n" + String.join("\n", tail));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the control plane was built", e);
        } finally {
            process.destroy();
        }
    }

    private Deque<String> follow(BufferedReader output) throws IOException {
        Deque<String> tail = new ArrayDeque<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            tail.addLast(line);
            if (tail.size() > KEPT_LINES) {
                tail.removeFirst();
            }
            packages++;
            if (System.nanoTime() - saidAt > SAY_EVERY.toNanos()) {
                saidAt = System.nanoTime();
                Progress.say("control plane: " + packages + " packages in " + seconds() + " s, now " + line);
            }
        }
        return tail;
    }

    private long seconds() {
        return Duration.ofNanos(System.nanoTime() - startedAt).toSeconds();
    }

    private List<String> command(Path target, String what) {
        List<String> command = new ArrayList<>(List.of(
                toolchain.go().toString(), "build", "-v", "-trimpath", "-buildvcs=false", "-ldflags", linkerFlags()));
        command.addAll(List.of("-o", target.toString(), what));
        return command;
    }

    // kubectl refuses a server whose version it cannot parse, and both parts are "v0.0.0-master" unless linked so.
    private static String linkerFlags() {
        StringBuilder flags = new StringBuilder("-s -w");
        for (String name : VERSION_PACKAGES) {
            flags.append(" -X ").append(name).append(".gitVersion=").append(KUBERNETES);
            flags.append(" -X ").append(name).append(".gitMajor=1");
            flags.append(" -X ").append(name).append(".gitMinor=36");
        }
        return flags.toString();
    }
}
