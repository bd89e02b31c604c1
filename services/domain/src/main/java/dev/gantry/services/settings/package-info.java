/**
 * What the user chose and wants back at the next start: appearance, window, scope, clusters' protection and colours,
 * tables. Plain values and the port that keeps them.
 *
 * <p>Not here: files and JSON (app), and anything read from a cluster (inventory).
 */
package dev.gantry.services.settings;
