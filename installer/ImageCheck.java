import dev.gantry.app.training.RecordedCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tries an application image as a machine that never saw Gantry would: no environment, a new home, no Java. Started by
 * {@code package} on the image's own jars; ends with 1 and a sentence at the first thing that is not as it should be.
 */
public final class ImageCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Without this the JVM would go on without its start-up cache, only slower, and nobody would notice. */
    private static final String CACHE_OR_NOTHING = "-XX:AOTMode=on";

    private final Path image;
    private final Path home;

    private ImageCheck(Path image, Path home) {
        this.image = image;
        this.home = home;
    }

    private record Ran(int code, String out, String err, long millis) {}

    private static final class Failed extends RuntimeException {
        Failed(String why) {
            super(why);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("gantry-home");
        try (RecordedCluster cluster = RecordedCluster.open()) {
            ImageCheck check = new ImageCheck(Path.of(arguments[0]), home);
            check.saysItsVersion(arguments[1]);
            check.readsPods(cluster);
            check.saysWhatIsWrong();
            check.wantsADesktop();
            check.opensTheWindow();
            check.servesTheDemoFleet();
            check.picturesTheDemo();
            check.leavesTheHomeAlone();
        } catch (Failed failed) {
            System.err.println("gantry: the image is no good: " + failed.getMessage());
            System.exit(1);
        }
    }

    private void saysItsVersion(String version) throws IOException, InterruptedException {
        Ran ran = run(Map.of(), "gantry", "--version");
        equal("gantry " + version + "\n", ran.out(), "--version");
        equal("", ran.err(), "--version on stderr");
        String classes = classes("gantry-cli", "--version");
        report("gantry --version", run(Map.of(), "gantry", "--version"), classes);
    }

    private void readsPods(RecordedCluster cluster) throws IOException, InterruptedException {
        String config = cluster.kubeconfig().toString();
        Ran table = run(Map.of(), "gantry", "get", "pods", "--kubeconfig", config);
        equal(0, table.code(), "get pods, which said " + table.err());
        equal(true, table.out().startsWith("CLUSTER"), "get pods begins with its head, not " + start(table.out()));
        Ran json = run(Map.of(), "gantry", "get", "pods", "-o", "json", "--kubeconfig", config);
        equal(true, json.out().startsWith("["), "JSON alone is on stdout, not " + start(json.out()));
        equal("", json.err(), "get pods -o json on stderr");
        String classes = classes("gantry-cli", "get", "pods", "--kubeconfig", config);
        report("gantry get pods", run(Map.of(), "gantry", "get", "pods", "--kubeconfig", config), classes);
    }

    private void saysWhatIsWrong() throws IOException, InterruptedException {
        Ran ran = run(Map.of(), "gantry", "get", "pods", "--kubeconfig", home.resolve("none").toString());
        equal("", ran.out(), "a missing kubeconfig on stdout");
        equal(true, ran.code() != 0 && ran.err().startsWith("gantry: "), "a missing kubeconfig is said: " + ran.err());
    }

    private void wantsADesktop() throws IOException, InterruptedException {
        Ran ran = run(Map.of(), "gantry");
        equal(true, ran.err().startsWith("gantry: no window can be opened here"), "without a desktop: " + ran.err());
    }

    private void opensTheWindow() throws IOException, InterruptedException {
        String options = "-Dglass.platform=Headless -Dprism.order=sw " + CACHE_OR_NOTHING;
        Ran ran = run(Map.of("_JAVA_OPTIONS", options), "gantry-window", "train-window");
        equal(0, ran.code(), "the window, which said " + ran.err());
        System.err.println("  the window opens, walks through its pages and ends");
    }

    private void servesTheDemoFleet() throws IOException, InterruptedException {
        Process serving = start(Map.of(), "gantry", "demo", "--serve", "--clusters=1", "--nodes=10", "--pods=60");
        try {
            BufferedReader lines = serving.inputReader();
            String config = CompletableFuture.supplyAsync(() -> kubeconfig(lines))
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            Ran pods = run(Map.of(), "gantry", "get", "pods", "--kubeconfig", config);
            equal(0, pods.code(), "get pods of the demo fleet, which said " + pods.err());
            System.err.println("  gantry demo --serve: " + (pods.out().lines().count() - 1) + " pods");
        } finally {
            serving.destroy();
            serving.waitFor();
        }
    }

    private void picturesTheDemo() throws IOException, InterruptedException {
        List<String> tiny = List.of("demo", "--speed=10", "--clusters=1", "--nodes=10", "--pods=60");
        List<String> command = new ArrayList<>(List.of("gantry-demo"));
        command.addAll(tiny);
        Ran ran = run(Map.of("_JAVA_OPTIONS", CACHE_OR_NOTHING), command.toArray(String[]::new));
        equal(0, ran.code(), "gantry demo without a desktop, which said " + ran.err());
        try (Stream<Path> pictures = Files.list(Path.of(ran.out().strip()))) {
            equal(7L, pictures.count(), "pictures of the tour");
        }
        System.err.println("  gantry demo: seven pictures of its tour in " + ran.millis() + " ms");
    }

    private static String kubeconfig(BufferedReader lines) {
        try {
            String first = lines.readLine();
            String second = lines.readLine();
            equal("READY", String.valueOf(second), "the demo fleet says READY after " + first);
            return first.substring(first.indexOf('=') + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void leavesTheHomeAlone() throws IOException {
        equal(false, Files.exists(home.resolve(".openjfx")), "JavaFX unpacked its libraries into the home");
    }

    /** How many classes come from the cache, and how many had to be read from jars. */
    private String classes(String launcher, String... arguments) throws IOException, InterruptedException {
        Path log = home.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(List.of(arguments));
        String options = CACHE_OR_NOTHING + " -Xlog:class+load:file=" + log;
        Ran ran = run(Map.of("_JAVA_OPTIONS", options), command.toArray(String[]::new));
        equal(0, ran.code(), "with its start-up cache or not at all, which said " + ran.err());
        Map<Boolean, Integer> counts = new TreeMap<>(Map.of(true, 0, false, 0));
        try (Stream<String> lines = Files.lines(log)) {
            lines.forEach(line -> counts.merge(line.contains("shared objects file"), 1, Integer::sum));
        }
        equal(true, counts.get(true) > 5 * counts.get(false), "most classes come from the cache: " + counts);
        return counts.get(true) + " classes from its cache, " + counts.get(false) + " not";
    }

    private Ran run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = start(environment, command);
        process.getOutputStream().close();
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process, true));
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(process, false));
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new Failed(String.join(" ", command) + " did not end within " + PATIENCE.toSeconds() + " s");
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        return new Ran(process.exitValue(), out.join(), err.join(), millis);
    }

    private Process start(Map<String, String> environment, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, image.resolve("bin").resolve(command[0]).toString());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        return builder.start();
    }

    private static String text(Process process, boolean out) {
        try {
            return new String((out ? process.getInputStream() : process.getErrorStream()).readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void equal(Object wanted, Object found, String what) {
        if (!wanted.equals(found)) {
            throw new Failed(what + " (wanted: " + wanted + ", found: " + found + ")");
        }
    }

    private static String start(String text) {
        return text.lines().findFirst().orElse("nothing");
    }

    /** Tells of a later run, as the first one measures the disk. */
    private static void report(String what, Ran ran, String classes) {
        System.err.println("  " + what + ": " + ran.millis() + " ms, " + classes);
    }
}
