package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.StreamProblem;
import dev.gantry.services.problems.TransportProblem;
import dev.gantry.services.problems.UnreadProblem;
import java.time.Duration;
import java.util.List;

/** Problems that come in more than one shape. Pure; any thread. */
final class Reasons {
    /** More namespaces than these are counted, not named. */
    private static final int WORTH_NAMING = 5;

    private Reasons() {}

    static ReadProblem noAnswer(String cluster, Problem why) {
        return isAboutTrust(why) ? new ReadProblem.NoTrust(cluster, why) : new ReadProblem.NoAnswer(cluster, why);
    }

    static ReadProblem noAnswerOnce(String cluster, Problem why) {
        return isAboutTrust(why)
                ? new ReadProblem.NoTrustOnce(cluster, why)
                : new ReadProblem.NoAnswerOnce(cluster, why);
    }

    /** What a probe found, for who does not probe again. */
    static Problem once(Problem found) {
        return switch (found) {
            case ReadProblem.NoAnswer(String cluster, Problem why) -> new ReadProblem.NoAnswerOnce(cluster, why);
            case ReadProblem.NoTrust(String cluster, Problem why) -> new ReadProblem.NoTrustOnce(cluster, why);
            case ReadProblem.NoAnswerWithin(String cluster, long seconds) ->
                new ReadProblem.NoAnswerOnce(
                        cluster,
                        new TransportProblem.Late(TransportProblem.Step.HEADERS, cluster, Duration.ofSeconds(seconds)));
            default -> found;
        };
    }

    /** What made a list unreadable, for who does not read it again. */
    static Problem garbledOnce(String cluster, Problem found) {
        return switch (found) {
            case StreamProblem.Garbled(UnreadProblem what) -> new ReadProblem.GarbledOnce(cluster, what);
            case StreamProblem.Unversioned(String plural) -> new ReadProblem.UnversionedOnce(cluster, plural);
            default -> found;
        };
    }

    /** Whoever is at the other end answers, and trying again brings the same. */
    private static boolean isAboutTrust(Problem why) {
        return why instanceof TransportProblem.Failed failed
                && switch (failed.why()) {
                    case TransportProblem.Untrusted _,
                            TransportProblem.Expired _,
                            TransportProblem.NotYetValid _,
                            TransportProblem.OtherName _,
                            TransportProblem.ClientRefused _,
                            TransportProblem.NotTls _ -> true;
                    default -> false;
                };
    }

    static ReadProblem answered(String cluster, int code, Problem said) {
        return isSilent(said)
                ? new ReadProblem.Answered(cluster, code)
                : new ReadProblem.AnsweredSaying(cluster, code, said);
    }

    static ReadProblem denied(String cluster, Problem said) {
        return isSilent(said)
                ? new ReadProblem.CredentialsRefused(cluster)
                : new ReadProblem.CredentialsRefusedSaying(cluster, said);
    }

    static ReadProblem forbidden(String plural, List<String> namespaces) {
        return namespaces.isEmpty()
                ? new ReadProblem.ListForbidden(plural)
                : new ReadProblem.ListForbiddenIn(plural, namespaces);
    }

    static ReadProblem onlySome(String plural, List<String> namespaces) {
        return namespaces.size() > WORTH_NAMING
                ? new ReadProblem.OnlySomeOf(plural, namespaces.size())
                : new ReadProblem.OnlySome(plural, namespaces);
    }

    static ReadProblem noSuchKind(String cluster, String written, ServedKinds served) {
        ReadProblem unknown = served.nearest(written)
                .<ReadProblem>map(kind -> new ReadProblem.MisspeltKind(cluster, written, kind.fullName()))
                .orElseGet(() -> new ReadProblem.NoSuchKind(cluster, written));
        return served.unread().isEmpty() ? unknown : new ReadProblem.KindsUntold(unknown, served.unread());
    }

    private static boolean isSilent(Problem said) {
        return said instanceof Original(String text) && text.isBlank();
    }
}
