/**
 * What is particular to a kind when it is written: defaults, what the server sets, what is valid. One file a kind; what
 * is the same for all kinds is in {@code api}.
 */
@NullMarked
package dev.gantry.services.demo.strategy;

import org.jspecify.annotations.NullMarked;
