/**
 * How screens are named, opened and left: routes, the page every screen implements, and the seams between pages and the
 * shell that holds them.
 *
 * <p>Not here: what a page shows (one package per screen) and the shell's own nodes.
 */
package dev.gantry.views.navigation;
