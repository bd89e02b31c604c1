package dev.gantry.tests.pictures;

import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Appearance.Theme;
import java.util.List;

/** A theme and a language; its name ends the name of a picture. Immutable; any thread. */
record Look(Theme theme, String language, String name) {
    static final Look DARK_ENGLISH = new Look(Theme.DARK, "en", "dark-en");
    static final Look LIGHT_CHINESE = new Look(Theme.LIGHT, "zh-CN", "light-zh");

    /** Where a state is best seen in every look. */
    static final List<Look> ALL = List.of(
            DARK_ENGLISH,
            new Look(Theme.LIGHT, "en", "light-en"),
            new Look(Theme.DARK, "zh-CN", "dark-zh"),
            LIGHT_CHINESE);

    /** Where both themes and both languages are to be seen, but not each with each. */
    static final List<Look> TWO = List.of(DARK_ENGLISH, LIGHT_CHINESE);

    Appearance over(Appearance appearance) {
        return appearance.withTheme(theme).withLanguage(language);
    }
}
