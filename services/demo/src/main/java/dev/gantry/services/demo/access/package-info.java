/** Who asks and what they may: tokens, certificates, roles, reviews, the audit of requests. */
@NullMarked
package dev.gantry.services.demo.access;

import org.jspecify.annotations.NullMarked;
