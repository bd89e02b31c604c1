package dev.gantry.tests.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code ./gantry demo --serve} as a process of its own, as a user starts it. One thread. */
final class ServedFleet implements AutoCloseable {
    /** Before the evening's machines and pods come, so that there are as many as are asked for. */
    private static final List<String> ORDINARY = List.of("--from", "17:20");

    private final Process process;
    private final Path folder;
    private final Path kubeconfig;
    private final double secondsToReady;

    private ServedFleet(Process process, Path folder, Path kubeconfig, double secondsToReady) {
        this.process = process;
        this.folder = folder;
        this.kubeconfig = kubeconfig;
        this.secondsToReady = secondsToReady;
    }

    /** Starts one and returns when it says that it is ready. */
    static ServedFleet start(Path root, String... options) throws IOException {
        Path folder = Files.createTempDirectory("gantry-bench-fleet");
        List<String> command = new ArrayList<>(List.of(root.resolve("gantry").toString(), "demo", "--serve", "--data"));
        command.add(folder.toString());
        command.addAll(ORDINARY);
        command.addAll(List.of(options));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        Path kubeconfig = null;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("KUBECONFIG=")) {
                kubeconfig = Path.of(line.substring(line.indexOf('=') + 1));
            }
            if (line.equals("READY") && kubeconfig != null) {
                return new ServedFleet(process, folder, kubeconfig, (System.nanoTime() - start) / 1e9);
            }
        }
        throw new IOException("the fleet ended before it was ready");
    }

    Path kubeconfig() {
        return kubeconfig;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** Resident memory in MB, as the kernel counts it: heap, code, threads and all. Linux. */
    double residentMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            String line = lines.filter(text -> text.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the kernel tells no VmRSS"));
            return Double.parseDouble(line.replaceAll("\\D+", "")) / 1000;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(ServedFleet::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
