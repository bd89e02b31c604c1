/**
 * A realistic fleet of a live-streaming platform, made from a seed as JSON and written into a real API server: nodes,
 * namespaces, workloads with their owners, and pods of 12 KB and more in a mix of states.
 *
 * <p>Start at {@link dev.gantry.tests.fleet.SeededFleet} (a control plane that holds a fleet, quickly) and
 * {@link dev.gantry.tests.fleet.Churner} (a bounded stream of changes). The server itself is in
 * {@code tests.controlplane}.
 */
@NullMarked
package dev.gantry.tests.fleet;

import org.jspecify.annotations.NullMarked;
