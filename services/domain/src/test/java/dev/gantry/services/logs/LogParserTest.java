package dev.gantry.services.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.units.Times;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

class LogParserTest {
    private final LogParser parser = new LogParser(4);

    @Test
    void timeAndLevelAreToldApartFromTheText() {
        assertEquals(
                new LogEntry(
                        4, Times.micros("2026-11-24T22:53:52.698123Z"), LogLevel.ERROR, "ERROR cannot allocate 64 MiB"),
                parser.parse("2026-11-24T22:53:52.698123456Z ERROR cannot allocate 64 MiB"));
    }

    @Test
    void aStackTraceIsAsLoudAsItsError() {
        parser.parse("2026-11-24T22:53:52.1Z ERROR java.lang.OutOfMemoryError");
        LogEntry frame = parser.parse("2026-11-24T22:53:52.2Z     at live.gift.rank.Board.grow(Board.java:212)");
        assertEquals(LogLevel.ERROR, frame.level());
        assertEquals(
                LogLevel.UNKNOWN, parser.parse("2026-11-24T22:53:52.3Z next").level());
    }

    @Test
    void aLineWithoutATimeHasThatOfTheOneBefore() {
        assertEquals(Meta.NO_TIME, parser.parse("no time yet").epochMicros());
        long time = parser.parse("2026-11-24T22:53:52Z x").epochMicros();
        assertEquals(time, parser.parse("2026-99-24T22:53:52Z x").epochMicros());
        assertEquals(
                "2026-99-24T22:53:52Z x", parser.parse("2026-99-24T22:53:52Z x").text());
    }

    @Test
    void endlessLinesAreCutAndSaySo() {
        LogEntry entry = parser.parse("y".repeat(90_000));
        assertEquals(16_002, entry.text().length());
        assertTrue(entry.text().endsWith(" …"));
    }

    @Test
    void criteriaShowHideAndFind() {
        LogEntry error = new LogEntry(0, 0, LogLevel.ERROR, "heap limit");
        LogEntry quiet = new LogEntry(0, 0, LogLevel.UNKNOWN, "rank refresh");
        LogEntry remark = LogEntry.remark(0, LogLevel.WARN, "heap of remarks");
        LogCriteria search = LogCriteria.of("HEAP|oom", false, LogLevel.UNKNOWN);
        assertTrue(search.isHit(error) && search.isShown(quiet) && search.showsAll());
        assertFalse(search.isHit(remark));
        LogCriteria only = LogCriteria.of("heap", true, LogLevel.UNKNOWN);
        assertTrue(only.isShown(error) && !only.isShown(quiet) && only.isShown(remark));
        LogCriteria hiding = LogCriteria.of("-rank", true, LogLevel.UNKNOWN);
        assertTrue(hiding.isShown(error) && !hiding.isShown(quiet) && !hiding.isHit(quiet));
        LogCriteria loud = LogCriteria.of("", true, LogLevel.WARN);
        assertTrue(loud.isShown(error) && !loud.isShown(quiet));
        assertThrows(PatternSyntaxException.class, () -> LogCriteria.of("(", false, LogLevel.UNKNOWN));
    }
}
