/**
 * The command line: picocli verbs, what they print and their exit codes.
 *
 * <p>Belongs here: parsing, asking the clusters, formats. Not here: rules over records (the domain), how a cluster is
 * reached (the adapter). The only package that may write to the standard streams, through {@link Console}.
 */
package dev.gantry.app.cli;
