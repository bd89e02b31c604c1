/**
 * What the screens say and how they look: words in two languages, style sheets, font files. Java here only finds and
 * opens these files; it knows no toolkit. A new word goes into both messages files, a colour into both token sheets, a
 * size or shape into the sheet of its concern, a state into a pseudo-class. What draws a node goes to
 * {@code dev.gantry.views.controls}.
 */
@NullMarked
package dev.gantry.resources;

import org.jspecify.annotations.NullMarked;
