package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@code gantry demo --fault} asks a running fleet, and what it prints. */
class DemoFaultTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private List<Map<String, Object>> answer = List.of();
    private Exception failure;

    private final class Scripted implements DemoFleets {
        @Override
        public Prepared prepare(Wish wish) {
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
    }

    private final class ScriptedFleet implements DemoFleets.Running {
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

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
        String[] all = new String[arguments.length + 1];
        all[0] = "demo";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new CommandLineInterface(
                        (kubeconfig, data) -> {
                            throw new AssertionError("no cluster is wanted");
                        },
                        new Scripted(),
                        console)
                .run(all);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everythingSaidOfAFaultReachesTheFleet() {
        assertEquals(
                0,
                run(
                        "--fault",
                        "429",
                        "--cluster",
                        "edge",
                        "--resource",
                        "pods",
                        "--verb",
                        "list",
                        "--times",
                        "3",
                        "--for",
                        "30s",
                        "--delay",
                        "5s",
                        "--data",
                        "there"));
        assertEquals(
                List.of(
                        "kubeconfig - data there",
                        "POST /faults {fault=429, cluster=edge, resource=pods, verb=list, times=3, for=30s, delay=5s}",
                        "closed"),
                asked);
    }

    @Test
    void onceIsOneTime() {
        assertEquals(0, run("--fault", "cut", "--once", "--kubeconfig", "mine"));
        assertEquals(List.of("kubeconfig mine data -", "POST /faults {fault=cut, times=1}", "closed"), asked);
    }

    @Test
    void faultsAreListedAndCleared() {
        assertEquals(0, run("--fault", "list"));
        assertEquals(0, run("--fault", "clear"));
        assertEquals(0, run("--fault", "clear", "12"));
        assertEquals(
                List.of("GET /faults {}", "DELETE /faults {}", "DELETE /faults/12 {}"),
                asked.stream().filter(line -> line.contains("/faults")).toList());
    }

    @Test
    void whatWasSetIsPrintedForPeopleAndForScripts() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", "1");
        row.put("cluster", "edge");
        row.put("fault", "delay");
        row.put("resource", "pods");
        row.put("probability", 0.25);
        row.put("delaySeconds", 2.0);
        row.put("met", 4);
        answer = List.of(row);
        assertEquals(0, run("--fault", "list"));
        assertEquals("""
                ID   CLUSTER   FAULT   RESOURCE   HOW                     MET
                1    edge      delay   pods       2 s, probability 0.25     4
                """, out.toString(StandardCharsets.UTF_8));
        out.reset();
        assertEquals(0, run("--fault", "list", "-o", "json"));
        assertEquals(
                "[\n {\"id\":\"1\",\"cluster\":\"edge\",\"fault\":\"delay\",\"resource\":\"pods\",\"probability\":0.25,"
                        + "\"delaySeconds\":2.0,\"met\":4}\n]\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void eachFailureIsOneLineAndACode() {
        failure = new IllegalArgumentException("there is no cluster \"moon\" in this fleet; there are a, b");
        assertEquals(2, run("--fault", "cut", "--cluster", "moon"));
        assertEquals("gantry: there is no cluster \"moon\" in this fleet; there are a, b\n", said());
        err.reset();
        failure = new NoSuchElementException("no fault \"7\" stands; gantry demo --fault list shows those that do");
        assertEquals(1, run("--fault", "clear", "7"));
        assertEquals("gantry: no fault \"7\" stands; gantry demo --fault list shows those that do\n", said());
        err.reset();
        failure = new IOException("no demo fleet answers at https://127.0.0.1:1 any more");
        assertEquals(3, run("--fault", "list"));
        assertEquals(
                "gantry: no demo fleet answers at https://127.0.0.1:1 any more; start one with gantry demo or"
                        + " gantry demo --serve, or name its kubeconfig with --kubeconfig FILE\n",
                said());
    }

    @Test
    void whatMakesNoSenseIsNotAsked() {
        assertEquals(2, run("--fault", "cut", "7"));
        assertEquals(2, run("--fault", "clear", "all"));
        assertEquals(2, run("--fault", "cut", "--once", "--times", "2"));
        assertEquals(2, run("--fault", "cut", "--times", "many"));
        assertEquals(2, run("--fault"));
        assertEquals(2, run("--once"));
        assertEquals(6, said().lines().count(), said());
        assertEquals(List.of(), asked);
    }
}
