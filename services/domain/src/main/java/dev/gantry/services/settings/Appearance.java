package dev.gantry.services.settings;

/**
 * How the window looks. Immutable; any thread.
 *
 * @param language a BCP 47 tag, empty to follow the system
 * @param railCollapsed the rail shows icons only, whatever the window's width
 */
public record Appearance(Theme theme, String language, Density density, boolean reducedMotion, boolean railCollapsed) {
    /** As the desktop is, in its language, compact, moving. */
    public static final Appearance DEFAULT = new Appearance(Theme.SYSTEM, "", Density.COMPACT, false, false);

    /** Which set of colours. */
    public enum Theme {
        DARK("dark"),
        LIGHT("light"),
        /** As the desktop says. */
        SYSTEM("system");

        private final String word;

        Theme(String word) {
            this.word = word;
        }

        /** The word used in the settings file. */
        public String word() {
            return word;
        }
    }

    /** How high table rows are. */
    public enum Density {
        COMPACT("compact"),
        ROOMY("roomy");

        private final String word;

        Density(String word) {
            this.word = word;
        }

        /** The word used in the settings file. */
        public String word() {
            return word;
        }

        public Density other() {
            return this == COMPACT ? ROOMY : COMPACT;
        }
    }

    public Appearance withTheme(Theme next) {
        return new Appearance(next, language, density, reducedMotion, railCollapsed);
    }

    public Appearance withLanguage(String next) {
        return new Appearance(theme, next, density, reducedMotion, railCollapsed);
    }

    public Appearance withDensity(Density next) {
        return new Appearance(theme, language, next, reducedMotion, railCollapsed);
    }

    public Appearance withReducedMotion(boolean next) {
        return new Appearance(theme, language, density, next, railCollapsed);
    }

    public Appearance withRailCollapsed(boolean next) {
        return new Appearance(theme, language, density, reducedMotion, next);
    }
}
