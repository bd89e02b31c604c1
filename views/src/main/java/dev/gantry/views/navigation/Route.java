package dev.gantry.views.navigation;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;

/** Where one can go. Immutable; any thread. A filter is text of the filter language, empty for everything. */
public sealed interface Route {
    /** All clusters at a glance. */
    record Fleet() implements Route {}

    /** The pods of all clusters. */
    record Pods(String filter) implements Route {}

    /** The nodes of all clusters. */
    record Nodes(String filter) implements Route {}

    /** The workloads of all clusters. */
    record Apps(String filter) implements Route {}

    /** The events of all clusters, newest first. */
    record Events(String filter) implements Route {}

    /** One object: its table with the object chosen and its details open. */
    record Details(String cluster, Kind kind, NamespacedName name) implements Route {}
}
