package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;

/** Says that a cluster does not let the user in: refused, or never asked for want of credentials. Any thread. */
public final class DenialWords {
    private DenialWords() {}

    /** What is the matter, in few words. */
    public static String title(String cluster, Problem why, Messages messages) {
        return messages.text(isRefused(why) ? "banner.signed-out" : "banner.not-signed-in", cluster);
    }

    /** What to do, beside a title that says the rest. */
    public static String next(Problem why, Messages messages) {
        return isRefused(why) ? messages.text("banner.signed-out.next") : ProblemWords.of(why, messages);
    }

    private static boolean isRefused(Problem why) {
        return why instanceof ReadProblem.CredentialsRefused || why instanceof ReadProblem.CredentialsRefusedSaying;
    }
}
