/** Certificates of the embedded clusters. */
@NullMarked
package dev.gantry.services.demo.pki;

import org.jspecify.annotations.NullMarked;
