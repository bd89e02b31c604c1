package dev.gantry.resources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spans change their unit where the words of the screens say they do. */
class DurationsTest {
    private static final Durations ENGLISH = Messages.in(Language.ENGLISH).durations();
    private static final Durations CHINESE = Messages.in(Language.CHINESE).durations();

    @ParameterizedTest
    @CsvSource({
        "-5, 0 s, 0 秒",
        "0, 0 s, 0 秒",
        "89, 89 s, 89 秒",
        "90, 1 min 30 s, 1 分 30 秒",
        "134, 2 min 14 s, 2 分 14 秒",
        "7199, 119 min 59 s, 119 分 59 秒",
        "7200, 2 h 0 min, 2 小时 0 分",
        "7980, 2 h 13 min, 2 小时 13 分",
        "172799, 47 h 59 min, 47 小时 59 分",
        "172800, 2 d 0 h, 2 天 0 小时",
        "273600, 3 d 4 h, 3 天 4 小时"
    })
    void spans(long seconds, String english, String chinese) {
        assertEquals(english, ENGLISH.span(Duration.ofSeconds(seconds)));
        assertEquals(chinese, CHINESE.span(Duration.ofSeconds(seconds)));
    }

    @ParameterizedTest
    @CsvSource({
        "-5, 0 s, 0 秒",
        "89, 89 s, 89 秒",
        "119, 1 min, 1 分钟",
        "7199, 119 min, 119 分钟",
        "7200, 2 h, 2 小时",
        "172799, 47 h, 47 小时",
        "273600, 3 d, 3 天"
    })
    void atAGlance(long seconds, String english, String chinese) {
        assertEquals(english, ENGLISH.brief(Duration.ofSeconds(seconds)));
        assertEquals(chinese, CHINESE.brief(Duration.ofSeconds(seconds)));
    }

    @Test
    void agoAndClock() {
        assertEquals("2 h 13 min ago", ENGLISH.ago(Duration.ofMinutes(133)));
        assertEquals("2 小时 13 分前", CHINESE.ago(Duration.ofMinutes(133)));
        Instant now = Instant.parse("2026-03-05T23:00:00Z");
        assertEquals("20:03:07", ENGLISH.clock(Instant.parse("2026-03-05T20:03:07Z"), now, ZoneOffset.UTC));
        assertEquals("2026-03-03 20:03:07", ENGLISH.clock(Instant.parse("2026-03-03T20:03:07Z"), now, ZoneOffset.UTC));
    }
}
