package dev.gantry.services.demo.faults;

/** How often a fault is met by the requests it is for. Immutable; any thread. */
public sealed interface Often {
    record Always() implements Often {}

    /** By the next so many. */
    record Times(int count) implements Often {}

    /** @param probability above 0, at most 1 */
    record Sometimes(double probability) implements Often {}
}
