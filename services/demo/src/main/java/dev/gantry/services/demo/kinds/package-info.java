/** The kinds a cluster serves: read from declarative files, found by path, kind or short name. */
@NullMarked
package dev.gantry.services.demo.kinds;

import org.jspecify.annotations.NullMarked;
