package dev.gantry.services.demo;

import dev.gantry.services.demo.fleet.FleetSize;

/**
 * How a fleet is to be. Immutable; any thread.
 *
 * @param speed fleet seconds in one second, 1 to 600
 * @param port of the first cluster, the others follow; 0 for any that are free
 */
public record DemoOptions(FleetSize size, double speed, int port) {
    public static final DemoOptions EVENT_NIGHT = new DemoOptions(FleetSize.EVENT_NIGHT, 10, 0);
}
