package dev.gantry.services.evening;

import java.time.LocalTime;

/**
 * How an event clock stands. Immutable; any thread.
 *
 * @param hasBegun false while the fleet that plays is still being made; nothing can be turned then
 * @param speed seconds of the evening in one second
 */
public record Reading(LocalTime time, boolean hasBegun, boolean isPaused, int speed) {}
