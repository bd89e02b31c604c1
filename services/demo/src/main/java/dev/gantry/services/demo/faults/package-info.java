/** What is to go wrong on demand: the faults, where and how often each is met, and the board they stand on. */
@NullMarked
package dev.gantry.services.demo.faults;

import org.jspecify.annotations.NullMarked;
