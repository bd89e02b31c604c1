package dev.gantry.services.evening;

import java.time.LocalTime;

/** What happens at a time of the evening, in the words of its script. Immutable; any thread. */
public record Chapter(LocalTime at, String title, String titleZh) {}
