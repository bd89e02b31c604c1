/**
 * The pictures of {@code ./gantry screenshots}: the application's own wiring and scene over real API servers, one
 * picture for each screen, state, theme and language.
 *
 * <p>Not here: pictures of single screens over made-up records, which the views' own tests take.
 */
@NullMarked
package dev.gantry.tests.pictures;

import org.jspecify.annotations.NullMarked;
