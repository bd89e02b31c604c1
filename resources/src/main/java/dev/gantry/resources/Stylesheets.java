package dev.gantry.resources;

import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

/** Finds Gantry's style sheets, as the addresses a scene takes. Any thread. */
public final class Stylesheets {
    private static final String DARK_TOKENS = "tokens-dark";
    private static final String LIGHT_TOKENS = "tokens-light";

    /** In the order a scene needs them: later ones refine earlier ones. */
    private static final List<String> SHEETS = List.of(
            "base", "tones", "clusters", "buttons", "controls", "pages", "tables", "shell", "screens", "motion");

    private Stylesheets() {}

    /** All sheets of a theme: its colours first, then the shapes that look them up. */
    public static List<String> of(boolean dark) {
        return Stream.concat(Stream.of(dark ? DARK_TOKENS : LIGHT_TOKENS), SHEETS.stream())
                .map(Stylesheets::address)
                .toList();
    }

    private static String address(String sheet) {
        URL found = Stylesheets.class.getResource("css/" + sheet + ".css");
        if (found == null) {
            throw new IllegalStateException("The style sheet " + sheet + ".css is missing from the resources");
        }
        return found.toExternalForm();
    }
}
