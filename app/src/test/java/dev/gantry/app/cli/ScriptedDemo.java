package dev.gantry.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A demo fleet that runs elsewhere, as a test has it answer. */
final class ScriptedDemo implements DemoFleets {
    final List<String> asked = new ArrayList<>();
    List<Map<String, Object>> answer = List.of();
    Exception failure;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Override
    public Prepared prepare(Wish wish) throws IOException {
        if (failure instanceof IOException taken) {
            throw taken;
        }
        throw new AssertionError("no fleet is wanted");
    }

    @Override
    public void show(Prepared fleet, Optional<Pictures> pictures) {
        throw new AssertionError("no window is wanted");
    }

    @Override
    public Running running(Optional<Path> kubeconfig, Optional<Path> data) {
        asked.add("kubeconfig " + kubeconfig.map(Path::toString).orElse("-") + " data "
                + data.map(Path::toString).orElse("-"));
        return new ScriptedFleet();
    }

    private final class ScriptedFleet implements Running {
        @Override
        public List<Map<String, Object>> ask(String method, String path, Map<String, Object> body) throws IOException {
            asked.add(method + " " + path + " " + body);
            switch (failure) {
                case IOException gone -> throw gone;
                case RuntimeException refused -> throw refused;
                case null, default -> {
                    return answer;
                }
            }
        }

        @Override
        public void close() {
            asked.add("closed");
        }
    }

    /** Runs {@code gantry demo} to its exit code; what was printed before is forgotten. */
    int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
        List<String> all = new ArrayList<>(List.of("demo"));
        all.addAll(List.of(arguments));
        return new CommandLineInterface(
                        (kubeconfig, data) -> {
                            throw new AssertionError("no cluster is wanted");
                        },
                        this,
                        console)
                .run(all.toArray(String[]::new));
    }

    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
