package dev.gantry.services.demo.night;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The script of an evening, earliest first, played every day anew. Immutable; any thread. */
public record Night(List<Entry> entries) {
    /** One line of the script. */
    public record Entry(LocalTime at, String title, String titleZh, Act act) {}

    /** A line of the script on one day. */
    public record Due(Entry entry, Instant at) {}

    /**
     * What becomes due in a time, earliest first, however many days it has.
     *
     * @param after not part of it
     * @param upTo part of it
     */
    public List<Due> between(Instant after, Instant upTo, ZoneId zone) {
        List<Due> due = new ArrayList<>();
        LocalDate last = upTo.atZone(zone).toLocalDate();
        for (LocalDate day = after.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            for (Entry entry : entries) {
                Instant at = day.atTime(entry.at()).atZone(zone).toInstant();
                if (at.isAfter(after) && !at.isAfter(upTo)) {
                    due.add(new Due(entry, at));
                }
            }
        }
        return due;
    }

    /** The part of it that concerns a cluster. */
    Night of(String cluster) {
        return new Night(
                entries.stream().filter(entry -> entry.act().concerns(cluster)).toList());
    }
}
