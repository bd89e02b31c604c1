package dev.gantry.services.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.inventory.Meta;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 0, 0",
        "2026-11-24T12:30:00Z, 1795523400, 0",
        "2026-11-24T20:30:00+08:00, 1795523400, 0",
        "2026-11-24T07:00:00.5-05:30, 1795523400, 500000",
        "2026-11-24T12:30:00.123456Z, 1795523400, 123456",
        "2026-11-24T12:30:00.123456789Z, 1795523400, 123456",
        "2026-11-24t12:30:00z, 1795523400, 0",
        "1969-12-31T23:59:59.25Z, -1, 250000",
        "2024-02-29T00:00:00Z, 1709164800, 0"
    })
    void reads(String text, long seconds, int micros) {
        assertEquals(seconds, Times.seconds(text));
        assertEquals(seconds * 1_000_000 + micros, Times.micros(text));
    }

    @Test
    void absentIsNoTime() {
        assertEquals(Meta.NO_TIME, Times.seconds(""));
        assertEquals(Meta.NO_TIME, Times.micros(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "now",
                "2026-11-24",
                "2026-11-24T12:30:00",
                "2026-11-24T12:30:00.Z",
                "2026-13-01T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-11-24T24:00:00Z",
                "2026-11-24T12:60:00Z",
                "2026-11-24T12:30:00+0800",
                "2026-11-24T12:30:00+24:00",
                "2026-11-24T12:30:00Zjunk",
                "2026-11-2４T12:30:00Z",
                "-026-11-24T12:30:00Z",
                "2026-00-10T00:00:00Z",
                "2026-01-00T00:00:00Z"
            })
    void whatIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> Times.micros(text));
    }

    @Test
    void agreesWithTheJdk() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 200_000_000_000L))
                    .plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
            OffsetDateTime time = instant.atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(-17 * 60, 17 * 60) * 60));
            String text =
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.getSecond() == 0 ? time.plusSeconds(1) : time);
            Instant expected = OffsetDateTime.parse(text).toInstant();
            assertEquals(ChronoUnit.MICROS.between(Instant.EPOCH, expected), Times.micros(text), text);
            assertEquals(expected.getEpochSecond(), Times.seconds(text), text);
        }
    }
}
