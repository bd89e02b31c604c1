package dev.gantry.services.demo.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

class AgesTest {
    @ParameterizedTest
    @CsvSource({
        "PT-2S, <invalid>",
        "PT-1.9S, 0s",
        "PT-0.1S, 0s",
        "PT0S, 0s",
        "PT119.9S, 119s",
        "PT2M, 2m",
        "PT2M5S, 2m5s",
        "PT9M59S, 9m59s",
        "PT10M5S, 10m",
        "PT179M, 179m",
        "PT3H, 3h",
        "PT7H59M, 7h59m",
        "PT8H30M, 8h",
        "PT47H, 47h",
        "P2D, 2d",
        "P7DT23H, 7d23h",
        "P8DT1H, 8d",
        "P729D, 729d",
        "P730D, 2y",
        "P731D, 2y1d",
        "P2919D, 7y364d",
        "P2920D, 8y",
        "P4000D, 10y"
    })
    void lessTheLonger(Duration age, String text) {
        assertEquals(text, Ages.human(age));
    }

    @Test
    void timesOfAnyOffsetAndNone() {
        Ages ages = new Ages(Instant.parse("2026-11-24T12:00:00Z"));
        assertEquals("60m", ages.since(StringNode.valueOf("2026-11-24T12:00:00+01:00")));
        assertEquals("5s", ages.since(StringNode.valueOf("2026-11-24T11:59:54.500000Z")));
        assertEquals("<unknown>", ages.since(MissingNode.getInstance()));
        assertEquals("<invalid>", ages.since("yesterday"));
    }
}
