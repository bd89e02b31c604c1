package dev.gantry.services.demo.actors;

import java.time.Instant;

/**
 * One step of the fleet. Both times go on by fixed amounts from beat to beat, whatever the machine does meanwhile, so
 * that the same seed at the same speed gives the same fleet; only where it is late for too long, its stamps leap.
 *
 * @param number from 0
 * @param fleet the event clock: what is due is due by it; runs faster or slower than the wall
 * @param stamp what objects are stamped with: close to the wall's time
 * @param speed of the event clock: fleet seconds in one second
 * @param isAfterGap whether its stamp has leapt
 */
public record Beat(long number, Instant fleet, Instant stamp, double speed, boolean isAfterGap) {}
