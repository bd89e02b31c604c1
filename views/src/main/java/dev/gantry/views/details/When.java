package dev.gantry.views.details;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.units.Ages;
import dev.gantry.services.units.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * A moment as an age to read at a glance and exactly as the server wrote it. Immutable; any thread.
 *
 * @param age empty where there is no moment; what is no time stays as it is
 */
record When(String age, String exact) {
    static When of(String time, Instant now) {
        return of(time, now, span -> Ages.of(span.toSeconds()));
    }

    /** @param words for the span since then */
    static When of(String time, Instant now, Function<Duration, String> words) {
        try {
            long seconds = Times.seconds(time);
            return new When(
                    seconds == Meta.NO_TIME ? "" : words.apply(Duration.ofSeconds(now.getEpochSecond() - seconds)),
                    time);
        } catch (IllegalArgumentException notATime) {
            return new When(time, time);
        }
    }
}
