package dev.gantry.app.cli.report;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.units.Ages;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns the domain's ways of saying "not known" into an absent field. Pure. */
final class Known {
    private Known() {}

    static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }

    static @Nullable Long amount(long amount) {
        return amount < 0 ? null : amount;
    }

    static @Nullable Long age(Meta meta, Instant now) {
        return meta.created() == Meta.NO_TIME ? null : Math.max(0, now.getEpochSecond() - meta.created());
    }

    static @Nullable String time(long epochSeconds) {
        return epochSeconds == Meta.NO_TIME
                ? null
                : Instant.ofEpochSecond(epochSeconds).toString();
    }

    static String ageWord(Meta meta, Instant now) {
        return ageWord(meta.created(), now);
    }

    static String ageWord(long epochSeconds, Instant now) {
        return Ages.since(epochSeconds, now);
    }
}
