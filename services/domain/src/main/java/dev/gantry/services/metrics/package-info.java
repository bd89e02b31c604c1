/**
 * What pods and nodes use right now, as a metrics server measured it.
 *
 * <p>Belongs here: measurements and how they are asked for. Not here: what pods ask for and nodes have, which is in
 * {@code pods} and {@code nodes}.
 */
package dev.gantry.services.metrics;
