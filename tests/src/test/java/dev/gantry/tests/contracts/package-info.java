/**
 * Contracts with a real control plane: a zoo of objects in every state, written through the status subresource, and
 * what our decoders, rules and commands make of it beside the server's own tables and kubectl. A gallery of the other
 * kinds beside it, with which the demo server is held to the same bytes and tables.
 *
 * <p>Not here: broken bytes and scripted faults, which need no server (next to the code they test).
 */
package dev.gantry.tests.contracts;
