/**
 * How rows are written: tables for people, JSON and CSV for scripts.
 *
 * <p>Knows no kind and no cluster; what a row says is a {@link dev.gantry.app.cli.output.Report}.
 */
package dev.gantry.app.cli.output;
