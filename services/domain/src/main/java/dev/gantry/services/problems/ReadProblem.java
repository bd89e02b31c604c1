package dev.gantry.services.problems;

import java.util.List;

/** Why a cluster does not give what was asked. Kinds are told by their plural, as in {@code pods}. */
public sealed interface ReadProblem extends Problem {
    /** Gantry keeps asking. */
    record NoAnswer(String cluster, Problem why) implements ReadProblem {}

    /** Whoever is there is not trusted, so that the network is not what to look at; Gantry keeps asking. */
    record NoTrust(String cluster, Problem why) implements ReadProblem {}

    /** It was asked only once. */
    record NoTrustOnce(String cluster, Problem why) implements ReadProblem {}

    /** It was asked only once. */
    record NoAnswerOnce(String cluster, Problem why) implements ReadProblem {}

    /** Gantry keeps asking. */
    record NoAnswerWithin(String cluster, long seconds) implements ReadProblem {}

    /** An HTTP code that is no success. */
    record Answered(String cluster, int code) implements ReadProblem {}

    record AnsweredSaying(String cluster, int code, Problem said) implements ReadProblem {}

    /** Asked only once, so that trying again is the next step. */
    record TryAgain(Problem why) implements ReadProblem {}

    record NotKubernetes(String cluster, Oddity what) implements ReadProblem {}

    record CredentialsRefused(String cluster) implements ReadProblem {}

    record CredentialsRefusedSaying(String cluster, Problem said) implements ReadProblem {}

    record ListForbidden(String plural) implements ReadProblem {}

    record ListForbiddenIn(String plural, List<String> namespaces) implements ReadProblem {
        public ListForbiddenIn {
            namespaces = List.copyOf(namespaces);
        }
    }

    /** @param said the server's own words, which name the user, the verb and the object */
    record NotAllowed(Problem said) implements ReadProblem {}

    /** Only these namespaces may be read. */
    record OnlySome(String plural, List<String> namespaces) implements ReadProblem {
        public OnlySome {
            namespaces = List.copyOf(namespaces);
        }
    }

    /** More namespaces than are worth naming. */
    record OnlySomeOf(String plural, int namespaces) implements ReadProblem {}

    record NotServed(String cluster, String plural, String groupVersion) implements ReadProblem {}

    record NoSuchKind(String cluster, String kind) implements ReadProblem {}

    /** @param nearest the kind that is called most like it */
    record MisspeltKind(String cluster, String kind, String nearest) implements ReadProblem {}

    /** A kind that nobody serves, as far as these groups would tell. */
    record KindsUntold(Problem why, List<String> groups) implements ReadProblem {
        public KindsUntold {
            groups = List.copyOf(groups);
        }
    }

    record DiscoveryStopped(String groupVersion) implements ReadProblem {}

    /** The list did not end in time. */
    record ListUnfinished(String cluster, String plural) implements ReadProblem {}

    /** A list that was asked for once and is not believed. */
    record GarbledOnce(String cluster, UnreadProblem what) implements ReadProblem {}

    /** It was asked for once, and does not say of which moment it is. */
    record UnversionedOnce(String cluster, String plural) implements ReadProblem {}

    /** Nobody wants the comparison any more. */
    record ComparisonStopped() implements ReadProblem {}

    /** Nothing serves {@code metrics.k8s.io}. */
    record NobodyMeasures(String cluster) implements ReadProblem {}

    /** A log ended before its container did. */
    record LogCut(Problem why) implements ReadProblem {}

    /** An error answer without the Status that would say what is wrong. */
    sealed interface Statusless extends ReadProblem {}

    /** A web page, of a proxy or a login say. */
    record WebPage(int code) implements Statusless {}

    record Wordless(int code) implements Statusless {}

    /** An object that is no Status. */
    record OtherObject(int code, String kind) implements Statusless {}

    /** In what an answer differs from Kubernetes'. */
    sealed interface Oddity extends ReadProblem {}

    /** A success that is a web page. */
    record PageForAnswer() implements Oddity {}

    /** @param contentType empty where the answer names none */
    record OtherFormat(String contentType) implements Oddity {}

    record NotJson(String target) implements Oddity {}

    /** JSON that lacks what was asked for. */
    record NotList(String target) implements Oddity {}

    /** Use without an amount or a time. */
    record NotMeasured(String target) implements Oddity {}

    record NoVersion() implements Oddity {}

    record VersionNotJson(String contentType) implements Oddity {}
}
