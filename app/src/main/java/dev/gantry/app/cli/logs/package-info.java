/**
 * {@code gantry logs}: which containers are meant, and their lines on the standard output.
 *
 * <p>How a log is asked of a server is the adapter's.
 */
package dev.gantry.app.cli.logs;
