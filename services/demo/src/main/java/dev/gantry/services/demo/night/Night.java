package dev.gantry.services.demo.night;

import java.time.LocalTime;
import java.util.List;

/** The script of an evening, earliest first. Immutable; any thread. */
public record Night(List<Entry> entries) {
    /** One line of the script. */
    public record Entry(LocalTime at, String title, String titleZh, Act act) {}
}
