/**
 * What spans modules: the real control plane, realistic fleets, benches, and under {@code src/test} the contracts,
 * architecture, journeys and pictures.
 *
 * <p>Never shipped. A test of one module lives beside that module's code.
 */
@NullMarked
package dev.gantry.tests;

import org.jspecify.annotations.NullMarked;
