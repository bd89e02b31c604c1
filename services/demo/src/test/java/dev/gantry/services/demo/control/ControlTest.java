package dev.gantry.services.demo.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.DemoFleet;
import dev.gantry.services.demo.DemoOptions;
import dev.gantry.services.demo.fleet.FleetSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A fleet that is turned from outside. */
@Timeout(60)
class ControlTest {
    @TempDir
    Path folder;

    private DemoFleet fleet;
    private ControlClient client;

    @BeforeEach
    void start() throws IOException {
        FleetSize size = new FleetSize(2, 8, 30, 1);
        fleet = DemoFleet.open(DemoOptions.read(size, 10, "20:39", Optional.empty(), 0), folder);
        client = ControlClient.of(fleet.kubeconfig());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        fleet.close();
    }

    private List<Map<String, Object>> set(Map<String, Object> wish) throws IOException, InterruptedException {
        return client.ask("POST", "/faults", wish);
    }

    private String mistake(Map<String, Object> wish) {
        return assertThrows(IllegalArgumentException.class, () -> set(wish)).getMessage();
    }

    @Test
    void aFaultIsSetListedAndClearedInEveryCluster() throws IOException, InterruptedException {
        List<Map<String, Object>> rows =
                set(Map.of("fault", "delay", "delay", "1500ms", "resource", "pods", "verb", "list", "times", 3));
        assertEquals(2, rows.size());
        Map<String, Object> row = rows.getFirst();
        assertEquals("1", row.get("id"));
        assertEquals("delay", row.get("fault"));
        assertEquals(1.5, row.get("delaySeconds"));
        assertEquals(3, row.get("times"));
        assertEquals(rows, client.ask("GET", "/faults", Map.of()));
        assertThrows(NoSuchElementException.class, () -> client.ask("DELETE", "/faults/7", Map.of()));
        assertEquals(rows, client.ask("DELETE", "/faults/1", Map.of()));
        assertEquals(List.of(), client.ask("GET", "/faults", Map.of()));
    }

    @Test
    void aClusterIsNamedAndAnUnknownOneIsToldWhichThereAre() throws IOException, InterruptedException {
        String name = String.valueOf(set(Map.of("fault", "cut")).getLast().get("cluster"));
        client.ask("DELETE", "/faults", Map.of());
        List<Map<String, Object>> rows = set(Map.of("fault", "freeze", "cluster", name, "for", "30s"));
        assertEquals(1, rows.size());
        assertEquals(name, rows.getFirst().get("cluster"));
        assertEquals(30.0, rows.getFirst().get("forSeconds"));
        assertTrue(mistake(Map.of("fault", "cut", "cluster", "moon")).endsWith(name));
    }

    @Test
    void eachMistakeSaysWhatToWrite() {
        assertTrue(mistake(Map.of("fault", "flood")).contains("known are cut, freeze, delay"));
        assertTrue(mistake(Map.of("fault", "cut", "verb", "look")).contains("known are create, delete"));
        assertTrue(mistake(Map.of("fault", "cut", "resource", "pod")).contains("such as pods"));
        assertTrue(mistake(Map.of("fault", "cut", "resource", "pods/moon")).contains("such as pods"));
        assertTrue(mistake(Map.of("fault", "delay", "delay", "long")).contains("--delay wants a time such as"));
        assertTrue(mistake(Map.of("fault", "cut", "for", "25h")).contains("--for goes from"));
        assertTrue(mistake(Map.of("fault", "cut", "times", 0)).contains("--times goes from 1"));
        assertTrue(mistake(Map.of("fault", "cut", "probability", 1.5)).contains("--probability is above 0"));
        assertTrue(
                mistake(Map.of("fault", "cut", "probability", 0.5, "times", 1)).contains("one of the two"));
        assertTrue(mistake(Map.of("fault", "skew", "verb", "get")).contains("leave out --resource"));
        assertTrue(mistake(Map.of("fault", "cut", "by", "1h")).contains("--by is of skew and slow"));
        assertTrue(mistake(Map.of("fault", "500", "delay", "1s")).contains("--delay is of delay and 429"));
        assertTrue(mistake(Map.of("fault", "slow", "by", "fast")).contains("--by wants bytes"));
    }

    @Test
    void onlyTheAdministratorMayControl() throws IOException {
        assertThrows(IOException.class, () -> ControlClient.of(folder.resolve("kubeconfig-viewer")));
        String token = Files.readString(folder.resolve("kubeconfig-viewer")).replaceAll("(?s).*?token: (\\S+).*", "$1");
        String forged = Files.readString(fleet.kubeconfig()).replaceFirst("token: \\S+", "token: " + token);
        Path file = Files.writeString(folder.resolve("forged"), forged);
        try (ControlClient viewer = ControlClient.of(file)) {
            assertThrows(IllegalArgumentException.class, () -> viewer.ask("GET", "/faults", Map.of()));
        }
    }

    @Test
    void whereNoFleetRunsThatIsSaid() throws IOException {
        Path none = folder.resolve("none");
        assertTrue(assertThrows(IOException.class, () -> ControlClient.of(none))
                .getMessage()
                .contains("does not exist"));
        fleet.close();
        assertTrue(assertThrows(IOException.class, () -> client.ask("GET", "/faults", Map.of()))
                .getMessage()
                .contains("no demo fleet answers"));
    }

    @Test
    void aCutFleetIsMendedThroughItsControl() throws IOException, InterruptedException {
        set(Map.of("fault", "cut"));
        set(Map.of("fault", "freeze"));
        assertEquals(4, client.ask("DELETE", "/faults", Map.of()).size());
    }

    private Map<String, Object> turn(Map<String, Object> wish) throws IOException, InterruptedException {
        return client.ask("POST", "/evening", wish).getFirst();
    }

    @Test
    void theEveningIsPausedPlayedTurnedAndGivenAnotherPace() throws IOException, InterruptedException {
        AtomicInteger turns = new AtomicInteger();
        fleet.evening().onTurn(turns::incrementAndGet);
        assertEquals(true, turn(Map.of("do", "pause")).get("paused"));
        assertTrue(fleet.evening().isPaused());
        assertEquals(60.0, turn(Map.of("do", "speed", "to", "60")).get("speed"));
        assertEquals(
                "21:05:00", turn(Map.of("do", "jump", "to", "a bad release")).get("time"));
        assertEquals("21:06:00", turn(Map.of("do", "jump", "to", "21:06")).get("time"));
        assertEquals(false, turn(Map.of("do", "start")).get("paused"));
        assertEquals(5, turns.get(), "whoever shows the clock is told");
        Map<String, Object> told = client.ask("GET", "/evening", Map.of()).getFirst();
        assertTrue(told.get("chapters") instanceof List<?> chapters && chapters.size() > 10);
    }

    @Test
    void anEveningGoesForwardOnlyAndSaysSo() {
        assertTrue(assertThrows(NoSuchElementException.class, () -> turn(Map.of("do", "jump", "to", "20:00")))
                .getMessage()
                .contains("--from 20:00"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> turn(Map.of("do", "jump", "to", "the moon")))
                .getMessage()
                .contains("20:40 Room gz-07"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> turn(Map.of("do", "jump", "to", "the")))
                .getMessage()
                .contains("22:00 The score board goes back"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> turn(Map.of("do", "speed", "to", "601")))
                .getMessage()
                .contains("1 to 600"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> turn(Map.of("do", "dance")))
                .getMessage()
                .contains("start, pause, speed, jump"));
    }
}
