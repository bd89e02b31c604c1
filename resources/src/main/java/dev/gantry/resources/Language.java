package dev.gantry.resources;

import java.util.Locale;

/** A language Gantry speaks. Constants; any thread. */
public enum Language {
    ENGLISH("en", Locale.ENGLISH, "messages.properties"),
    CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE, "messages_zh_CN.properties");

    private final String tag;
    private final Locale locale;
    private final String file;

    Language(String tag, Locale locale, String file) {
        this.tag = tag;
        this.locale = locale;
        this.file = file;
    }

    /** The language of a stored {@link #tag()}, English for anything unknown. */
    public static Language ofTag(String tag) {
        return of(Locale.forLanguageTag(tag));
    }

    /** The language closest to a locale: Chinese for every Chinese locale, else English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /** The BCP 47 tag that settings store. */
    public String tag() {
        return tag;
    }

    /** The locale numbers and dates are formatted in. */
    public Locale locale() {
        return locale;
    }

    String file() {
        return file;
    }
}
