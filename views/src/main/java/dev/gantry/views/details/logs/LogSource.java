package dev.gantry.views.details.logs;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.inventory.NamespacedName;

/**
 * A container whose log is read. Immutable.
 *
 * @param label short enough to stand before each of its lines
 */
public record LogSource(ClusterLink link, NamespacedName pod, String container, String label) {}
