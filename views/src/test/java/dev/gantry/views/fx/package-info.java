/** Threads of the window, with time turned by hand. */
package dev.gantry.views.fx;
