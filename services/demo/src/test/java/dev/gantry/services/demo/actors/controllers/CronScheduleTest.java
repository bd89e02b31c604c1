package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            * * * * *          | 2026-11-27T12:00:30Z | 2026-11-27T12:01:00Z
            */15 * * * *       | 2026-11-27T12:00:00Z | 2026-11-27T12:15:00Z
            5-10/2 3 * * *     | 2026-11-27T12:00:00Z | 2026-11-28T03:05:00Z
            5/20 * * * *       | 2026-11-27T12:06:00Z | 2026-11-27T12:25:00Z
            0 0,12 1 */2 *     | 2026-11-27T12:00:00Z | 2027-01-01T00:00:00Z
            30 6-16/4 * * 1-5  | 2026-11-27T14:31:00Z | 2026-11-30T06:30:00Z
            0 9 13 * FRI       | 2026-11-27T09:00:00Z | 2026-12-04T09:00:00Z
            0 9 * * sun        | 2026-11-27T09:00:00Z | 2026-11-29T09:00:00Z
            0 0 29 2 *         | 2026-11-27T09:00:00Z | 2028-02-29T00:00:00Z
            @hourly            | 2026-11-27T12:00:00Z | 2026-11-27T13:00:00Z
            @daily             | 2026-11-27T12:00:00Z | 2026-11-28T00:00:00Z
            @weekly            | 2026-11-27T12:00:00Z | 2026-11-29T00:00:00Z
            @monthly           | 2026-11-27T12:00:00Z | 2026-12-01T00:00:00Z
            @yearly            | 2026-11-27T12:00:00Z | 2027-01-01T00:00:00Z
            @every 1h30m       | 2026-11-27T12:00:00Z | 2026-11-27T13:30:00Z
            """)
    void findsTheNextTime(String schedule, Instant after, Instant next) {
        assertEquals(next, CronSchedule.parse(schedule).next(after, ZoneOffset.UTC));
    }

    @Test
    void goesByItsZone() {
        Instant noon = Instant.parse("2026-11-27T12:00:00Z");
        assertEquals(
                Instant.parse("2026-11-27T16:00:00Z"),
                CronSchedule.parse("0 0 * * *").next(noon, ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void neverComesWhereThereIsNoSuchDay() {
        assertNull(CronSchedule.parse("0 0 31 2 *").next(Instant.EPOCH, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "5-2 * * * *",
                "*/0 * * * *",
                "@often",
                "a * * * *",
                "@every x"
            })
    void refusesWhatIsNoSchedule(String schedule) {
        assertThrows(IllegalArgumentException.class, () -> CronSchedule.parse(schedule));
    }
}
