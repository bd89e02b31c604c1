/**
 * The benches of {@code ./gantry bench}: each measures Gantry and its baseline in the same run against the same server.
 *
 * <p>Figures are ratios; a goal that is missed is printed as missed. Nothing here is asserted by a test.
 */
@NullMarked
package dev.gantry.tests.bench;

import org.jspecify.annotations.NullMarked;
