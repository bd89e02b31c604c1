/**
 * A walk through the screens in seven steps, over whatever is there. Points at nodes by id or style class.
 *
 * <p>Not here: anything that only a demo would have.
 */
@NullMarked
package dev.gantry.views.tour;

import org.jspecify.annotations.NullMarked;
