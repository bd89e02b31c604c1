package dev.gantry.views.fleet;

import dev.gantry.resources.Durations;
import dev.gantry.resources.Messages;
import dev.gantry.services.inventory.Meta;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.Route;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that needs a person: what, why and what next, where, since when, and where to look. Immutable; any thread.
 *
 * @param id the same for the same trouble, however its numbers change
 * @param link the word on the way to {@code route}
 */
record Finding(String id, Tone tone, String title, String why, String cluster, Since since, String link, Route route) {
    /**
     * How long.
     *
     * @param age ready to show; empty where nobody knows
     * @param meaning of what it is the age, in a sentence
     */
    record Since(String age, String meaning) {
        static final Since UNKNOWN = new Since("", "");

        /**
         * Since a moment, unknown where there is none.
         *
         * @param key of the sentence, which takes the span
         */
        static Since of(long epochSeconds, Instant now, String key, Messages messages) {
            if (epochSeconds == Meta.NO_TIME) {
                return UNKNOWN;
            }
            Duration span = Duration.ofSeconds(now.getEpochSecond() - epochSeconds);
            Durations words = messages.durations();
            return new Since(words.brief(span), messages.text(key, words.span(span)));
        }
    }
}
