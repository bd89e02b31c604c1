package dev.gantry.views.details;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;

/** The object a panel is about. Immutable. */
public record Subject(ClusterLink link, Kind kind, NamespacedName at) {
    /** Pods have logs. */
    boolean hasLogs() {
        return kind == Kind.POD;
    }
}
