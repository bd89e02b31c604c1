package dev.gantry.services.filter;

import dev.gantry.services.inventory.Meta;
import java.time.Instant;
import java.util.Locale;

/** The domain's ways of saying "not known" as the filter's. Pure. */
final class Values {
    private Values() {}

    static double amount(long amount) {
        return amount < 0 ? Double.NaN : amount;
    }

    static double age(long epochSeconds, Instant now) {
        return epochSeconds == Meta.NO_TIME ? Double.NaN : Math.max(0, now.getEpochSecond() - epochSeconds);
    }

    /** A line break parts the pieces, so that no word is found across two of them. */
    static String searchText(String... pieces) {
        return String.join("\n", pieces).toLowerCase(Locale.ROOT);
    }
}
