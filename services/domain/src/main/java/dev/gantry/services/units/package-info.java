/**
 * Quantities, times and ages: how Kubernetes writes them and how kubectl prints them, as pure functions.
 *
 * <p>Not here: what an amount means for a pod or a node (their packages), nor words in the user's language (resources).
 */
package dev.gantry.services.units;
