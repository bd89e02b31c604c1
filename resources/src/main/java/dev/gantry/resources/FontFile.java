package dev.gantry.resources;

import java.io.InputStream;

/**
 * A bundled font file, by the family it carries. {@code dev.gantry.views.theme} loads them into the toolkit; style
 * sheets name the families. Any thread.
 */
public enum FontFile {
    SANS("Gantry Sans", "GantrySans-Regular.ttf"),
    SANS_BOLD("Gantry Sans", "GantrySans-Bold.ttf"),
    SANS_MEDIUM("Gantry Sans Medium", "GantrySansMedium-Regular.ttf"),
    MONO("Gantry Mono", "GantryMono-Regular.ttf"),
    MONO_BOLD("Gantry Mono", "GantryMono-Bold.ttf");

    private final String family;
    private final String file;

    FontFile(String family, String file) {
        this.family = family;
        this.file = file;
    }

    /** The family name style sheets use. */
    public String family() {
        return family;
    }

    /** Opens the file; the caller closes it. */
    public InputStream open() {
        InputStream in = FontFile.class.getResourceAsStream("fonts/" + file);
        if (in == null) {
            throw new IllegalStateException("The font " + file + " is missing from the resources");
        }
        return in;
    }
}
