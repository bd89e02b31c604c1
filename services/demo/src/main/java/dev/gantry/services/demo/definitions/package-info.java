/**
 * What a cluster tells of the kinds it serves in objects: definitions of custom kinds, API services. They follow from
 * the kinds (package {@code kinds}); discovery is told in package {@code http}.
 */
@NullMarked
package dev.gantry.services.demo.definitions;

import org.jspecify.annotations.NullMarked;
