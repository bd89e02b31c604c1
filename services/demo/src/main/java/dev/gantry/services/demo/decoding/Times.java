package dev.gantry.services.demo.decoding;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time as API objects write them: in UTC, to the second or the microsecond. Pure; any thread. */
final class Times {
    private static final DateTimeFormatter MICRO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private static final String MICRO_LAYOUT = "2006-01-02T15:04:05.000000Z07:00";
    private static final int SECONDS = "2006-01-02T15:04:05".length();

    private Times() {}

    static String seconds(String text) {
        return parsed(text, "2006-01-02T15:04:05Z07:00")
                .truncatedTo(ChronoUnit.SECONDS)
                .toInstant()
                .toString();
    }

    static String micros(String text) {
        OffsetDateTime time = parsed(text, MICRO_LAYOUT);
        if (!text.substring(SECONDS).matches("\\.\\d{6}\\D.*")) {
            throw unparsed(text, MICRO_LAYOUT, text.substring(SECONDS), ".000000");
        }
        return time.format(MICRO);
    }

    private static OffsetDateTime parsed(String text, String layout) {
        try {
            return OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw unparsed(text, layout, text, "2006");
        }
    }

    private static DecodingException unparsed(String text, String layout, String rest, String wanted) {
        return new DecodingException("parsing time \"" + text + "\" as \"" + layout + "\": cannot parse \"" + rest
                + "\" as \"" + wanted + '"');
    }
}
