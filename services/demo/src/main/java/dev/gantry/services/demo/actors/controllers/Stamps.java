package dev.gantry.services.demo.actors.controllers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Times as API objects write them. Stateless; any thread. */
final class Stamps {
    private Stamps() {}

    /** The epoch for what is no time. */
    static Instant read(JsonNode time) {
        String text = time.asString("");
        return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    }

    /** As some messages have it. */
    static String rfc1123(Instant time) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
                .format(time.atOffset(ZoneOffset.UTC));
    }

    /** In whole seconds. */
    static String write(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
