/**
 * The map of the fleet's nodes: a cell each, in groups, the fuller the stronger, what is wrong marked over it.
 *
 * <p>Not here: which node is in which group and how full it is (the domain's package heat).
 */
package dev.gantry.views.fleet.heat;
