/** What pods and machines use of what they have, as it follows from the time of the evening; nothing is kept. */
@NullMarked
package dev.gantry.services.demo.traffic;

import org.jspecify.annotations.NullMarked;
