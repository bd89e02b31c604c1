package dev.gantry.services.demo.proto;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/**
 * RFC 3339 in JSON; seconds and nanoseconds in protobuf, or an empty message for Go's zero time.
 *
 * @param hasMicros whether fractions are kept, to the microsecond
 */
record Timestamps(boolean hasMicros) implements BodyCodec {
    private static final int SECONDS = WireType.VARINT.tag(1);
    private static final int NANOS = WireType.VARINT.tag(2);
    private static final int NANOS_PER_MICRO = 1000;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final String PLAIN = "0000-00-00T00:00:00Z";
    private static final DateTimeFormatter WITH_SECONDS = formatter("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter WITH_MICROS = formatter("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    /** 0001-01-01T00:00:00Z. */
    private static final long GO_ZERO = -62_135_596_800L;

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    @Override
    public void writeBody(ProtoBuffer out, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        Instant time = parse(Scalars.text(value));
        int nanos = hasMicros ? time.getNano() / NANOS_PER_MICRO * NANOS_PER_MICRO : 0;
        if (time.getEpochSecond() == GO_ZERO && nanos == 0) {
            return;
        }
        out.varint(SECONDS);
        out.varint(time.getEpochSecond());
        out.varint(NANOS);
        out.varint(nanos);
    }

    private static Instant parse(String text) {
        try {
            return isPlain(text) ? plain(text) : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw TreeMismatch.malformed("a time", text);
        }
    }

    /** Whether this is how the server itself writes times; these are parsed by hand, being many in every object. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < PLAIN.length(); i++) {
            char wanted = PLAIN.charAt(i);
            char found = i < text.length() ? text.charAt(i) : 0;
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return text.length() == PLAIN.length();
    }

    private static Instant plain(String text) {
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), number(text, 17, 19));
        return Instant.ofEpochSecond(day.toEpochDay() * SECONDS_PER_DAY + time.toSecondOfDay());
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    @Override
    public JsonNode readBody(ProtoInput in) {
        if (!in.hasMore()) {
            return NullNode.getInstance();
        }
        long seconds = 0;
        long nanos = 0;
        while (in.hasMore()) {
            int tag = in.tag();
            if (tag == SECONDS) {
                seconds = in.varint();
            } else if (tag == NANOS) {
                nanos = in.varint();
            } else {
                in.skip(tag);
            }
        }
        return seconds == GO_ZERO && nanos == 0 ? NullNode.getInstance() : StringNode.valueOf(text(seconds, nanos));
    }

    private String text(long seconds, long nanos) {
        try {
            return (hasMicros ? WITH_MICROS : WITH_SECONDS).format(Instant.ofEpochSecond(seconds, nanos));
        } catch (DateTimeException | ArithmeticException e) {
            throw new ProtoException("no time: " + seconds + " seconds from 1970");
        }
    }

    @Override
    public JsonNode zero() {
        return NullNode.getInstance();
    }

    @Override
    public boolean isEmpty(JsonNode value) {
        return value.isNull();
    }
}
