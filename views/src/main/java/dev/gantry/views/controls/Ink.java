package dev.gantry.views.controls;

/** A colour of the theme that a Canvas may paint with; {@link ThemeInks} holds what it is now. */
public enum Ink {
    CANVAS("-gantry-canvas"),
    PANEL("-gantry-panel"),
    TEXT("-gantry-text"),
    MUTED("-gantry-muted"),
    FAINT("-gantry-faint"),
    LINE("-gantry-hairline"),
    TRACK("-gantry-track"),
    LOAD("-gantry-load"),
    ACCENT("-gantry-accent"),
    HEALTHY("-gantry-healthy"),
    PROGRESSING("-gantry-progressing"),
    WARNING("-gantry-warning"),
    FAILING("-gantry-failing"),
    LOST("-gantry-lost"),
    OFFLINE("-gantry-offline"),
    UNKNOWN("-gantry-unknown"),
    HEAT_0("-gantry-heat-0"),
    HEAT_1("-gantry-heat-1"),
    HEAT_2("-gantry-heat-2"),
    HEAT_3("-gantry-heat-3"),
    HEAT_4("-gantry-heat-4");

    private final String property;

    Ink(String property) {
        this.property = property;
    }

    /** The ink of a state's mark. */
    public static Ink of(Tone tone) {
        return switch (tone) {
            case HEALTHY -> HEALTHY;
            case PROGRESSING -> PROGRESSING;
            case WARNING -> WARNING;
            case FAILING -> FAILING;
            case LOST -> LOST;
            case OFFLINE -> OFFLINE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The property {@code controls.css} sets for it on {@code .theme-inks}. */
    String property() {
        return property;
    }
}
