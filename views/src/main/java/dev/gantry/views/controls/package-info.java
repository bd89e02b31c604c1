/**
 * Small nodes that more than one screen needs: marks of states, squares of clusters, badges, bars, chips. They are
 * given texts ready to show and know no feature, no domain record and no message key; colours and sizes come from the
 * style sheets. What only one screen draws stays with that screen; what schedules or binds goes to
 * {@code dev.gantry.views.fx}.
 */
@NullMarked
package dev.gantry.views.controls;

import org.jspecify.annotations.NullMarked;
