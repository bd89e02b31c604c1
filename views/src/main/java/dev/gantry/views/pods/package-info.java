/**
 * The pods of all clusters: the row and its texts, the columns, the saved views, the page.
 *
 * <p>Not here: how a table stays fast (tables), what is true of a pod (the domain), the panel of one object (details).
 */
package dev.gantry.views.pods;
