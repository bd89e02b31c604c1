/**
 * The network as tests, benches and pictures need it: one that breaks when told to.
 *
 * <p>Not here: servers (controlplane).
 */
@NullMarked
package dev.gantry.tests.network;

import org.jspecify.annotations.NullMarked;
