/**
 * The command palette: entries from the shell, objects from the inventories, a fuzzy match over both, and the list one
 * chooses from without a mouse.
 *
 * <p>Not here: what an entry does (the shell gives each its action).
 */
@NullMarked
package dev.gantry.views.palette;

import org.jspecify.annotations.NullMarked;
