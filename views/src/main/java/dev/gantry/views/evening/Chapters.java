package dev.gantry.views.evening;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.evening.Chapter;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Which chapter of an evening is on, which comes, and what they are called. Pure; any thread. */
public final class Chapters {
    private Chapters() {}

    /** The last that has begun by then. */
    static Optional<Chapter> current(List<Chapter> all, LocalTime now) {
        return all.stream().filter(chapter -> !chapter.at().isAfter(now)).reduce((first, second) -> second);
    }

    /** The first that is still to come. */
    static Optional<Chapter> next(List<Chapter> all, LocalTime now) {
        return coming(all, now).stream().findFirst();
    }

    /** All that are still to come. */
    public static List<Chapter> coming(List<Chapter> all, LocalTime now) {
        return all.stream().filter(chapter -> chapter.at().isAfter(now)).toList();
    }

    /** Its title in the language of these messages. */
    public static String title(Chapter chapter, Messages messages) {
        return switch (messages.language()) {
            case Language.ENGLISH -> chapter.title();
            case Language.CHINESE -> chapter.titleZh();
        };
    }
}
