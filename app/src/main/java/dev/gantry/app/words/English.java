package dev.gantry.app.words;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.filter.FilterMeaning;
import dev.gantry.services.problems.Problem;
import dev.gantry.views.words.FilterWords;
import dev.gantry.views.words.ProblemWords;

/** Problems, and what help says of fields, in the one language of the command line and of the log. Pure; any thread. */
public final class English {
    private English() {}

    public static String of(Problem problem) {
        return ProblemWords.of(problem, Messages.in(Language.ENGLISH));
    }

    public static String of(FilterMeaning meaning) {
        return FilterWords.of(meaning, Messages.in(Language.ENGLISH));
    }
}
