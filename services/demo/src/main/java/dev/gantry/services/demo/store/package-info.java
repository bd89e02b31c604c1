/**
 * Objects, their revisions and the recent past of each kind. Knows nothing of what an object means; that is the
 * business of {@code api}.
 */
@NullMarked
package dev.gantry.services.demo.store;

import org.jspecify.annotations.NullMarked;
