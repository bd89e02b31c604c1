package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** What {@code gantry demo --fault} and {@code --control} ask a running fleet, and what they print. */
class DemoFaultTest {
    private final ScriptedDemo demo = new ScriptedDemo();

    @Test
    void everythingSaidOfAFaultReachesTheFleet() {
        assertEquals(
                0,
                demo.run(
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
                demo.asked);
    }

    @Test
    void onceIsOneTime() {
        assertEquals(0, demo.run("--fault", "cut", "--once", "--kubeconfig", "mine"));
        assertEquals(List.of("kubeconfig mine data -", "POST /faults {fault=cut, times=1}", "closed"), demo.asked);
    }

    @Test
    void faultsAreListedAndCleared() {
        assertEquals(0, demo.run("--fault", "list"));
        assertEquals("gantry: no fault stands\n", demo.said());
        assertEquals(0, demo.run("--fault", "clear"));
        assertEquals("gantry: no fault stood\n", demo.said());
        assertEquals(0, demo.run("--fault", "clear", "12"));
        assertEquals(
                List.of("GET /faults {}", "DELETE /faults {}", "DELETE /faults/12 {}"),
                demo.asked.stream().filter(line -> line.contains("/faults")).toList());
    }

    @Test
    void aFaultAndATurnOfTheClockAreNotAskedTogether() {
        assertEquals(2, demo.run("--control", "start", "--fault", "list"));
        assertTrue(demo.said().contains("give one of them at a time"));
        assertEquals(List.of(), demo.asked);
    }

    @Test
    void whatControlDoesNotDoIsSaidWithAllThatItDoes() {
        assertEquals(2, demo.run("--control", "strat"));
        assertTrue(demo.said().contains("known are start, pause, speed, jump, show"));
    }

    @Test
    void numbersAreCalledNumbers() {
        assertEquals(2, demo.run("--nodes", "many"));
        assertTrue(demo.said().contains("is not a whole number"), demo.said());
        assertEquals(2, demo.run("--speed", "fast"));
        assertTrue(demo.said().contains("is not a number"), demo.said());
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
        demo.answer = List.of(row);
        assertEquals(0, demo.run("--fault", "list"));
        assertEquals("""
                ID   CLUSTER   FAULT   RESOURCE   HOW                     MET
                1    edge      delay   pods       2 s, probability 0.25     4
                """, demo.printed());
        assertEquals("", demo.said());
        assertEquals(0, demo.run("--fault", "clear"));
        assertEquals("gantry: cleared; what is printed stands no more\n", demo.said());
        assertEquals(0, demo.run("--fault", "list", "-o", "json"));
        assertEquals(
                "[\n {\"id\":\"1\",\"cluster\":\"edge\",\"fault\":\"delay\",\"resource\":\"pods\",\"probability\":0.25,"
                        + "\"delaySeconds\":2.0,\"met\":4}\n]\n",
                demo.printed());
    }

    @Test
    void eachFailureIsOneLineAndACode() {
        demo.failure = new IllegalArgumentException("there is no cluster \"moon\" in this fleet; there are a, b");
        assertEquals(2, demo.run("--fault", "cut", "--cluster", "moon"));
        assertEquals("gantry: there is no cluster \"moon\" in this fleet; there are a, b\n", demo.said());
        demo.failure =
                new NoSuchElementException("no fault \"7\" stands; gantry demo --fault list shows those that do");
        assertEquals(1, demo.run("--fault", "clear", "7"));
        assertEquals("gantry: no fault \"7\" stands; gantry demo --fault list shows those that do\n", demo.said());
        demo.failure = new IOException("no demo fleet answers at https://127.0.0.1:1 any more");
        assertEquals(3, demo.run("--fault", "list"));
        assertEquals(
                "gantry: no demo fleet answers at https://127.0.0.1:1 any more; start one with gantry demo or"
                        + " gantry demo --serve, or name its kubeconfig with --kubeconfig FILE\n",
                demo.said());
    }

    @Test
    void whatMakesNoSenseIsNotAsked() {
        assertEquals(2, demo.run("--fault", "cut", "7"));
        assertEquals(2, demo.run("--fault", "clear", "all"));
        assertEquals(2, demo.run("--fault", "cut", "--once", "--times", "2"));
        assertEquals(2, demo.run("--fault", "cut", "--times", "many"));
        assertEquals(2, demo.run("--fault"));
        assertEquals(2, demo.run("--once"));
        assertEquals(1, demo.said().lines().count(), demo.said());
        assertEquals(List.of(), demo.asked);
    }

    @Test
    void anEveningIsTurned() {
        Map<String, Object> evening = new LinkedHashMap<>();
        evening.put("time", "20:39:10");
        evening.put("speed", 10.0);
        evening.put("paused", true);
        evening.put(
                "chapters",
                List.of(Map.of("at", "20:25", "title", "A counter"), Map.of("at", "20:40", "title", "No link")));
        demo.answer = List.of(evening);
        assertEquals(0, demo.run("--control", "pause"));
        assertEquals("""
                TIME       SPEED   CLOCK    NEXT
                20:39:10    10.0   paused   20:40 No link
                """, demo.printed());
        evening.put("time", "23:59:00");
        assertEquals(0, demo.run("--control", "show"));
        assertTrue(demo.printed().endsWith("paused   20:25 A counter, tomorrow\n"), demo.printed());
        assertEquals(0, demo.run("--control", "jump", "Gift storm"));
        assertEquals(0, demo.run("--control", "speed", "60"));
        assertEquals(0, demo.run("--control", "show", "-o", "json"));
        assertTrue(demo.printed().contains("\"chapters\":[{"), demo.printed());
        List<String> turns =
                demo.asked.stream().filter(line -> line.contains("/evening")).toList();
        assertEquals("POST /evening {do=pause}", turns.getFirst());
        assertTrue(turns.get(2).contains("do=jump") && turns.get(2).contains("to=Gift storm"), turns.get(2));
        assertTrue(turns.get(3).contains("to=60"), turns.get(3));
        assertEquals("GET /evening {}", turns.getLast());
    }

    @Test
    void halfATurnIsWrongUsage() {
        assertEquals(2, demo.run("--control", "jump"));
        assertEquals("gantry: --control jump wants to know where to: a time or a chapter's title\n", demo.said());
        assertEquals(2, demo.run("--control", "pause", "now"));
        assertEquals(2, demo.run("--events"));
        assertEquals("gantry: --events is printed by a fleet without a window; give --serve too\n", demo.said());
        assertEquals(List.of(), demo.asked);
    }
}
