/**
 * The panel of one object, below any table: key facts, events, YAML, a pod's log. The whole object is fetched when the
 * panel opens and never kept.
 *
 * <p>Not here: tables (tables) and what is true of an object (the domain).
 */
package dev.gantry.views.details;
