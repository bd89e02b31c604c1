package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.CredentialProblem;
import dev.gantry.services.problems.Original;

/** Says why credentials cannot be had. Pure but for the messages; any thread. */
final class CredentialWords {
    private CredentialWords() {}

    static String of(CredentialProblem problem, Messages messages) {
        return switch (problem) {
            case CredentialProblem.AuthProvider(String user, String provider) ->
                messages.text("problem.credential.auth-provider", user, provider);
            case CredentialProblem.NoCommand(String user) -> messages.text("problem.credential.no-command", user);
            case CredentialProblem.PluginVersion(String user, String version) ->
                messages.text("problem.credential.plugin-version", user, version);
            case CredentialProblem.EmptyTokenFile(var file) ->
                messages.text("problem.credential.empty-token-file", file.toString());
            case CredentialProblem.UnreadableTokenFile(var file, Original(String detail)) ->
                messages.text("problem.credential.unreadable-token-file", file.toString(), detail);
            case CredentialProblem.PluginRefused(String plugin) ->
                messages.text("problem.credential.plugin-refused", plugin);
            case CredentialProblem.Waiting(var last, int failures) ->
                messages.text("problem.credential.waiting", ProblemWords.of(last, messages), failures);
            case CredentialProblem.TerminalWanted(String plugin) ->
                messages.text("problem.credential.terminal-wanted", plugin);
            case CredentialProblem.NoInteractiveMode(String plugin) ->
                messages.text("problem.credential.no-interactive-mode", plugin);
            case CredentialProblem.PluginMissing(String plugin) ->
                messages.text("problem.credential.plugin-missing", plugin);
            case CredentialProblem.PluginMissingWithHint(String plugin, Original(String hint)) ->
                messages.text("problem.credential.plugin-missing-with-hint", plugin, hint);
            case CredentialProblem.PluginFailed(String plugin, var how) ->
                messages.text("problem.credential.plugin-failed", plugin, of(how, messages));
            case CredentialProblem.PluginFailedSaying(String plugin, var how, Original said) ->
                messages.text(
                        "problem.credential.plugin-failed-saying",
                        plugin,
                        of(how, messages),
                        ProblemWords.inside(said, messages));
            case CredentialProblem.PluginFault fault -> fault(fault, messages);
        };
    }

    private static String fault(CredentialProblem.PluginFault fault, Messages messages) {
        return switch (fault) {
            case CredentialProblem.ExitCode(int code) -> messages.text("problem.credential.exit-code", code);
            case CredentialProblem.TooSlow(long seconds) -> messages.text("problem.credential.too-slow", seconds);
            case CredentialProblem.NotRun(Original(String detail)) ->
                messages.text("problem.credential.not-run", detail);
            case CredentialProblem.OtherVersion(String wanted) ->
                messages.text("problem.credential.other-version", wanted);
            case CredentialProblem.UnusableCertificate(var why) ->
                messages.text("problem.credential.unusable-certificate", ProblemWords.inside(why, messages));
            case CredentialProblem.PlainFault plain -> messages.text(key(plain));
        };
    }

    private static String key(CredentialProblem.PlainFault fault) {
        return switch (fault) {
            case INTERRUPTED -> "problem.credential.interrupted";
            case LEFT_A_PROCESS -> "problem.credential.left-a-process";
            case PRINTED_NOTHING -> "problem.credential.printed-nothing";
            case PRINTED_NO_JSON -> "problem.credential.printed-no-json";
            case PRINTED_NO_OBJECT -> "problem.credential.printed-no-object";
            case PRINTED_NO_CREDENTIAL -> "problem.credential.printed-no-credential";
            case GAVE_HALF_A_PAIR -> "problem.credential.gave-half-a-pair";
            case GAVE_NOTHING -> "problem.credential.gave-nothing";
            case GAVE_NO_TIME -> "problem.credential.gave-no-time";
        };
    }
}
