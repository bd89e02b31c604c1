package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.KeyProblem;
import dev.gantry.services.problems.Original;

/** Says why a certificate or key cannot be used. Pure but for the messages; any thread. */
final class KeyWords {
    private KeyWords() {}

    static String of(KeyProblem problem, Messages messages) {
        return switch (problem) {
            case KeyProblem.In(String source, var why) -> messages.text("problem.key.in", source, of(why, messages));
            case KeyProblem.InPair(String certificate, String key, var why) ->
                messages.text("problem.key.in-pair", certificate, key, of(why, messages));
            case KeyProblem.UnreadableFile(Original(String detail)) ->
                messages.text("problem.key.unreadable-file", detail);
            case KeyProblem.UnreadableCertificate(int number) ->
                messages.text("problem.key.unreadable-certificate", number);
            case KeyProblem.Useless(String label) -> messages.text("problem.key.useless", label);
            case KeyProblem.UnknownAlgorithm(String identifier) ->
                messages.text("problem.key.unknown-algorithm", identifier);
            case KeyProblem.UnreadableKey(String algorithm) -> messages.text("problem.key.unreadable-key", algorithm);
            case KeyProblem.NotBase64(String label) -> messages.text("problem.key.not-base64", label);
            case KeyProblem.Unusable(Original(String detail)) -> messages.text("problem.key.unusable", detail);
            case KeyProblem.Plain plain -> messages.text(key(plain));
        };
    }

    private static String key(KeyProblem.Plain problem) {
        return switch (problem) {
            case NO_FILE -> "problem.key.no-file";
            case NO_CERTIFICATE -> "problem.key.no-certificate";
            case NO_KEY -> "problem.key.no-key";
            case ENCRYPTED -> "problem.key.encrypted";
            case CURVE_NOT_NAMED -> "problem.key.curve-not-named";
            case CURVE_SPELT_OUT -> "problem.key.curve-spelt-out";
            case ENDS_EARLY -> "problem.key.ends-early";
            case ODDLY_BUILT -> "problem.key.oddly-built";
            case NO_PAIR -> "problem.key.no-pair";
        };
    }
}
