import org.jspecify.annotations.NullMarked;

/** Words, looks, fonts and icons. Knows nobody. */
@NullMarked
module dev.gantry.resources {
    requires static org.jspecify;

    exports dev.gantry.resources;
}
