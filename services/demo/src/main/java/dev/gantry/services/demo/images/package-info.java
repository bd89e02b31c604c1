/** What is in which image, as far as a machine can know: the fleet's own apps, well-known small ones, nothing else. */
@NullMarked
package dev.gantry.services.demo.images;

import org.jspecify.annotations.NullMarked;
