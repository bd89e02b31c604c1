package dev.gantry.services.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLevelsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ERROR cannot allocate 64 MiB | ERROR",
                "[main] WARN  heap 478 MiB | WARN",
                "E1124 22:53:52.698 reflector.go:561] klog | ERROR",
                "I1124 22:53:52.698 main.go:1] klog | INFO",
                "W1124 22:53:52.698 main.go:1] klog | WARN",
                "2026/11/24 22:53:52 [warn] 7#7: nginx | WARN",
                "level=error msg=\"x\" | ERROR",
                "ts=1 lvl=dbug msg=x | UNKNOWN",
                "{\"ts\":1,\"msg\":\"said ERROR aloud\",\"level\":\"info\"} | INFO",
                "{\"severity\" : \"WARNING\"} | WARN",
                "{\"level\":50,\"msg\":\"pino\"} | ERROR",
                "{\"level\":\"trace\"} | DEBUG",
                "terror and warning signs | UNKNOWN",
                "rank refresh took=41ms | UNKNOWN",
                "TRACE enter | DEBUG"
            })
    void theLevelIsWhatTheLineStates(String line, LogLevel level) {
        assertEquals(level, LogLevels.of(line));
    }

    @ParameterizedTest
    @CsvSource({"WARN, WARN, true", "INFO, WARN, false", "UNKNOWN, DEBUG, false", "UNKNOWN, UNKNOWN, true"})
    void louderIsAtLeast(LogLevel level, LogLevel least, boolean wanted) {
        assertEquals(wanted, level.isAtLeast(least));
    }
}
