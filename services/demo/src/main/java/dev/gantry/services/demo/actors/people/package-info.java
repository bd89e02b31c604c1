/** The people of the company between the lines of the script: teams that release all day, links that fail by chance. */
@NullMarked
package dev.gantry.services.demo.actors.people;

import org.jspecify.annotations.NullMarked;
