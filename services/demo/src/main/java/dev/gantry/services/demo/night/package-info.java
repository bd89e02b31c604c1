/** The evening that is played: its script, how it is read, who carries it out on each cluster. */
@NullMarked
package dev.gantry.services.demo.night;

import org.jspecify.annotations.NullMarked;
