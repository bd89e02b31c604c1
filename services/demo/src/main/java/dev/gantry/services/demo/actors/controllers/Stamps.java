package dev.gantry.services.demo.actors.controllers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** Times as API objects write them. Stateless; any thread. */
final class Stamps {
    private Stamps() {}

    /** The epoch for what is no time. */
    static Instant read(JsonNode time) {
        String text = time.asString("");
        return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    }

    /** In whole seconds. */
    static String write(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
