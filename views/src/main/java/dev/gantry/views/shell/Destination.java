package dev.gantry.views.shell;

import dev.gantry.views.controls.Icon;
import dev.gantry.views.navigation.Route;

/**
 * One entry of the rail and the palette. Immutable; any thread.
 *
 * @param id what tallies and the recent list call it; never shown
 * @param nameKey the message key of its name
 * @param groupKey the message key of the caption above it, empty for none
 * @param route where it leads
 */
public record Destination(String id, Icon icon, String nameKey, String groupKey, Route route) {}
