package dev.gantry.services.demo.night;

import dev.gantry.services.demo.night.Act.Load;
import dev.gantry.services.demo.night.Night.Entry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * How busy the platform is at any time of the evening, as the script says: from what it was to each load in a straight
 * line. 1 is what the platform is sized for. Pure; any thread.
 */
public final class LoadCurve {
    /** Before the script's first load. */
    private static final double QUIET = 0.5;

    private final List<Entry> loads;
    private final ZoneId zone;

    /** @param zone of the script's times */
    public LoadCurve(Night night, ZoneId zone) {
        this.loads = night.entries().stream()
                .filter(entry -> entry.act() instanceof Load)
                .toList();
        this.zone = zone;
    }

    /** @param fleet on the event clock */
    public double at(Instant fleet) {
        LocalTime time = fleet.atZone(zone).toLocalTime();
        double value = QUIET;
        for (int i = 0; i < loads.size() && !loads.get(i).at().isAfter(time); i++) {
            boolean isLast = i + 1 == loads.size() || loads.get(i + 1).at().isAfter(time);
            value = ramp(loads.get(i), value, isLast ? time : loads.get(i + 1).at());
        }
        return value;
    }

    private static double ramp(Entry entry, double from, LocalTime until) {
        Load load = (Load) entry.act();
        double gone = Duration.between(entry.at(), until).toMillis();
        double over = load.over().toMillis();
        return over <= gone ? load.to() : from + (load.to() - from) * gone / over;
    }
}
