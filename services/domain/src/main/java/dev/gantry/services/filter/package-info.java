/**
 * The filter language that the command line and the window share, and Kubernetes label selectors.
 *
 * <p>Belongs here: parsing, matching, the catalogue of fields, the index over many rows. Not here: where a filter is
 * typed (app, views).
 */
package dev.gantry.services.filter;
