/** The API over HTTP: paths, media types, bodies, streams. What a verb does is in {@code api}. */
@NullMarked
package dev.gantry.services.demo.http;

import org.jspecify.annotations.NullMarked;
