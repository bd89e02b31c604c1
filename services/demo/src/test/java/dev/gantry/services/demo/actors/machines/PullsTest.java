package dev.gantry.services.demo.actors.machines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PullsTest {
    private static final String IMAGE = "harbor.live.example/live/gift-rank:2.4.1";

    @Test
    void whatCameTellsHowLongItTookAndItsSize() {
        String said = Pulls.success(IMAGE, Duration.ofMillis(1234));
        assertTrue(
                said.startsWith("Successfully pulled image \"" + IMAGE
                        + "\" in 1.234s (1.234s including waiting). Image size: "),
                said);
        assertTrue(said.matches(".*: \\d{8,9} bytes\\."), said);
    }

    @Test
    void roundSecondsAreWrittenAsGoDoes() {
        assertTrue(Pulls.success(IMAGE, Duration.ofMillis(2500)).contains(" in 2.5s (2.5s including waiting)"));
        assertTrue(Pulls.success(IMAGE, Duration.ofSeconds(3)).contains(" in 3s (3s including waiting)"));
    }

    @Test
    void anImageHasItsSizeWhoeverPullsIt() {
        Duration took = Duration.ofSeconds(2);
        assertEquals(Pulls.success(IMAGE, took), Pulls.success(IMAGE, took));
        String other = IMAGE + "-rc1";
        assertNotEquals(
                Pulls.success(IMAGE, took).replaceAll(".*size", ""),
                Pulls.success(other, took).replaceAll(".*size", ""));
    }
}
