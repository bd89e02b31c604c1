/**
 * Logs of any number of containers as one list by time: followed, searched, filtered, saved. A million lines at most;
 * what does not fit in memory lies in files that go with the pane.
 *
 * <p>Not here: what a line says (the domain's {@code logs}) and which containers an object has (details).
 */
package dev.gantry.views.details.logs;
