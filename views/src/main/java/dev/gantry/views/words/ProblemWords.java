package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.AddressProblem;
import dev.gantry.services.problems.ContextProblem;
import dev.gantry.services.problems.CredentialProblem;
import dev.gantry.services.problems.FilterMistake;
import dev.gantry.services.problems.KeyProblem;
import dev.gantry.services.problems.KubeconfigProblem;
import dev.gantry.services.problems.LogProblem;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.SessionProblem;
import dev.gantry.services.problems.SettingsProblem;
import dev.gantry.services.problems.StreamProblem;
import dev.gantry.services.problems.TransportProblem;
import dev.gantry.services.problems.UnreadProblem;

/**
 * Says problems in a language: what is ours in its words, what others said as they said it. Pure but for the messages;
 * any thread.
 */
public final class ProblemWords {
    private ProblemWords() {}

    public static String of(Problem problem, Messages messages) {
        return switch (problem) {
            case Original(String text) -> text;
            case FilterMistake mistake -> FilterWords.of(mistake, messages);
            case KubeconfigProblem kubeconfig -> KubeconfigWords.of(kubeconfig, messages);
            case AddressProblem address -> ContextProblemWords.of(address, messages);
            case ContextProblem context -> ContextProblemWords.of(context, messages);
            case CredentialProblem credential -> CredentialWords.of(credential, messages);
            case KeyProblem key -> KeyWords.of(key, messages);
            case TransportProblem transport -> TransportWords.of(transport, messages);
            case LogProblem log -> LogWords.of(log, messages);
            case SessionProblem session -> SessionWords.of(session, messages);
            case ReadProblem read -> ReadWords.of(read, messages);
            case StreamProblem stream -> StreamWords.of(stream, messages);
            case UnreadProblem unread -> UnreadWords.of(unread, messages);
            case SettingsProblem settings -> SettingsWords.of(settings, messages);
        };
    }

    /** A problem inside the sentence of another one: without a stop of its own. */
    static String inside(Problem problem, Messages messages) {
        String said = of(problem, messages).strip();
        boolean stops = said.endsWith(".") && !said.endsWith("..") || said.endsWith("。");
        return stops ? said.substring(0, said.length() - 1) : said;
    }
}
