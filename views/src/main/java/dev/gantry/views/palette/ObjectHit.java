package dev.gantry.views.palette;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;

/** An object of a shown cluster whose name answers what was typed. Immutable; any thread. */
public record ObjectHit(String cluster, Kind kind, NamespacedName name, int score) {}
