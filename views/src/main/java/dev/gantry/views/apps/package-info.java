/**
 * The workloads of all clusters: rows, columns, saved views, the page.
 *
 * <p>Not here: how a table stays fast (tables) and what is true of the objects (the domain).
 */
package dev.gantry.views.apps;
