/**
 * Nodes and namespaces: the records and the pure rules over them (printed status, roles, health).
 *
 * <p>Not here: how they are read off the wire, and how they look.
 */
package dev.gantry.services.nodes;
