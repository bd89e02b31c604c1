package dev.gantry.app.words;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.problems.Problem;
import dev.gantry.views.words.ProblemWords;

/** Problems in the one language of the command line and of the log. Pure; any thread. */
public final class English {
    private English() {}

    public static String of(Problem problem) {
        return ProblemWords.of(problem, Messages.in(Language.ENGLISH));
    }
}
