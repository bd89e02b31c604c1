/** The nodes page: sums over pods, and rows that follow them. */
package dev.gantry.views.nodes;
