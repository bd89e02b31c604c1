/**
 * How a change becomes an object: the four patches of the API and who owns which field afterwards. Pure functions on
 * trees, to the letter of kube-apiserver 1.36; nothing here reads, stores or validates an object.
 */
@NullMarked
package dev.gantry.services.demo.patch;

import org.jspecify.annotations.NullMarked;
