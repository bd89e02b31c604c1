/**
 * The nodes of all clusters as a map of heat: in which group each belongs, and how much of it is asked for.
 *
 * <p>Not here: colours, places and words of the map (views), and what a node is (package nodes).
 */
package dev.gantry.services.heat;
