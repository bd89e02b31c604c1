package dev.gantry.services.demo.happenings;

import java.time.Instant;

/**
 * Something that happened in a fleet. Immutable; any thread.
 *
 * @param time on the event clock
 * @param cluster empty for the whole fleet
 * @param kind of the object: {@code Deployment}, {@code Room}, {@code Scene} …
 * @param what happened to it, as one word
 * @param object its name, after its namespace and a slash where it has one
 * @param detail more of it, or empty
 */
public record Happening(Instant time, String cluster, String kind, String what, String object, String detail) {}
