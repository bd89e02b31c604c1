package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.ReadProblem;

/** Says why a cluster does not give what was asked. Pure but for the messages; any thread. */
final class ReadWords {
    private ReadWords() {}

    static String of(ReadProblem problem, Messages messages) {
        return switch (problem) {
            case ReadProblem.NoAnswer(String cluster, var why) ->
                messages.text("problem.read.no-answer", cluster, ProblemWords.inside(why, messages));
            case ReadProblem.NoTrust(String cluster, var why) ->
                messages.text("problem.read.no-trust", cluster, ProblemWords.inside(why, messages));
            case ReadProblem.NoTrustOnce(String cluster, var why) ->
                messages.text("problem.read.no-trust-once", cluster, ProblemWords.inside(why, messages));
            case ReadProblem.NoAnswerOnce(String cluster, var why) ->
                messages.text("problem.read.no-answer-once", cluster, ProblemWords.inside(why, messages));
            case ReadProblem.NoAnswerWithin(String cluster, long seconds) ->
                messages.text("problem.read.no-answer-within", cluster, seconds);
            case ReadProblem.Answered(String cluster, int code) ->
                messages.text("problem.read.answered", cluster, code);
            case ReadProblem.AnsweredSaying(String cluster, int code, var said) ->
                messages.text("problem.read.answered-saying", cluster, code, ProblemWords.inside(said, messages));
            case ReadProblem.TryAgain(var why) ->
                messages.text("problem.read.try-again", ProblemWords.of(why, messages));
            case ReadProblem.NotKubernetes(String cluster, var what) ->
                messages.text("problem.read.not-kubernetes", cluster, oddity(what, messages));
            case ReadProblem.CredentialsRefused(String cluster) ->
                messages.text("problem.read.credentials-refused", cluster);
            case ReadProblem.CredentialsRefusedSaying(String cluster, var said) ->
                messages.text("problem.read.credentials-refused-saying", cluster, ProblemWords.inside(said, messages));
            case ReadProblem.ListForbidden(String plural) -> messages.text("problem.read.list-forbidden", plural);
            case ReadProblem.ListForbiddenIn(String plural, var namespaces) ->
                messages.text("problem.read.list-forbidden-in", plural, NameLists.any(namespaces, messages));
            case ReadProblem.NotAllowed(var said) ->
                messages.text("problem.read.not-allowed", ProblemWords.inside(said, messages));
            case ReadProblem.OnlySome(String plural, var namespaces) ->
                messages.text("problem.read.only-some", plural, NameLists.all(namespaces, messages));
            case ReadProblem.OnlySomeOf(String plural, int namespaces) ->
                messages.text("problem.read.only-some-of", plural, namespaces);
            case ReadProblem.NotServed(String cluster, String plural, String groupVersion) ->
                messages.text("problem.read.not-served", cluster, plural, groupVersion);
            case ReadProblem.NoSuchKind(String cluster, String kind) ->
                messages.text("problem.read.no-such-kind", cluster, kind);
            case ReadProblem.MisspeltKind(String cluster, String kind, String nearest) ->
                messages.text("problem.read.misspelt-kind", cluster, kind, nearest);
            case ReadProblem.KindsUntold(var why, var groups) ->
                messages.text(
                        "problem.read.kinds-untold", ProblemWords.of(why, messages), NameLists.all(groups, messages));
            case ReadProblem.DiscoveryStopped(String groupVersion) ->
                messages.text("problem.read.discovery-stopped", groupVersion);
            case ReadProblem.ListUnfinished(String cluster, String plural) ->
                messages.text("problem.read.list-unfinished", cluster, plural);
            case ReadProblem.GarbledOnce(String cluster, var what) ->
                messages.text("problem.read.garbled-once", cluster, what.plural(), ProblemWords.inside(what, messages));
            case ReadProblem.UnversionedOnce(String cluster, String plural) ->
                messages.text("problem.read.unversioned-once", cluster, plural);
            case ReadProblem.ComparisonStopped() -> messages.text("problem.read.comparison-stopped");
            case ReadProblem.NobodyMeasures(String cluster) -> messages.text("problem.read.nobody-measures", cluster);
            case ReadProblem.LogCut(var why) ->
                messages.text("problem.read.log-cut", ProblemWords.inside(why, messages));
            case ReadProblem.Statusless answer -> statusless(answer, messages);
            case ReadProblem.Oddity odd -> oddity(odd, messages);
        };
    }

    private static String statusless(ReadProblem.Statusless answer, Messages messages) {
        return switch (answer) {
            case ReadProblem.WebPage(int code) -> messages.text("problem.read.web-page", code);
            case ReadProblem.Wordless(int code) -> messages.text("problem.read.wordless", code);
            case ReadProblem.OtherObject(int code, String kind) ->
                messages.text("problem.read.other-object", code, kind);
        };
    }

    private static String oddity(ReadProblem.Oddity oddity, Messages messages) {
        return switch (oddity) {
            case ReadProblem.PageForAnswer() -> messages.text("problem.read.page-for-answer");
            case ReadProblem.OtherFormat(String type) -> messages.text("problem.read.other-format", type);
            case ReadProblem.NotJson(String target) -> messages.text("problem.read.not-json", target);
            case ReadProblem.NotList(String target) -> messages.text("problem.read.not-list", target);
            case ReadProblem.NotMeasured(String target) -> messages.text("problem.read.not-measured", target);
            case ReadProblem.NoVersion() -> messages.text("problem.read.no-version");
            case ReadProblem.VersionNotJson(String type) -> messages.text("problem.read.version-not-json", type);
        };
    }
}
