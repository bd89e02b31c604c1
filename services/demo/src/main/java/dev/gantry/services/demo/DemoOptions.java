package dev.gantry.services.demo;

import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.night.Night;
import dev.gantry.services.demo.night.NightReader;
import java.time.LocalTime;

/**
 * How a fleet is to be. Immutable; any thread.
 *
 * @param night what is played
 * @param from when in the evening it is joined
 * @param speed fleet seconds in one second, 1 to 600
 * @param port of the first cluster, the others follow; 0 for any that are free
 */
public record DemoOptions(FleetSize size, Night night, LocalTime from, double speed, int port) {
    /** Shortly before the gift storm, ten times as fast as the clock on the wall. */
    public static DemoOptions eventNight() {
        return new DemoOptions(FleetSize.EVENT_NIGHT, NightReader.ofModule(), LocalTime.of(19, 57), 10, 0);
    }
}
