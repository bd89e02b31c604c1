/**
 * The frame around every page: top bar with the clusters, rail, status bar, sheets and notices over them, and the keys
 * that work everywhere. It opens and closes pages and knows none of them.
 *
 * <p>Not here: the command palette and the settings (packages of their own), what a page shows, the stage (app).
 */
@NullMarked
package dev.gantry.views.shell;

import org.jspecify.annotations.NullMarked;
