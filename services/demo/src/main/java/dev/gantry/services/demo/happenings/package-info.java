/** What is worth telling of a fleet while it plays: seen through the API and the script, as anybody could see it. */
@NullMarked
package dev.gantry.services.demo.happenings;

import org.jspecify.annotations.NullMarked;
