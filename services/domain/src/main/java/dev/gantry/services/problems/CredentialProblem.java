package dev.gantry.services.problems;

import java.nio.file.Path;

/** Why credentials cannot be had. What a plugin prints is never told, but for what it says on stderr. */
public sealed interface CredentialProblem extends Problem {
    /** A user that logs in with an auth-provider, which kubectl dropped as well. */
    record AuthProvider(String user, String provider) implements CredentialProblem {}

    record NoCommand(String user) implements CredentialProblem {}

    record PluginVersion(String user, String apiVersion) implements CredentialProblem {}

    record EmptyTokenFile(Path file) implements CredentialProblem {}

    record UnreadableTokenFile(Path file, Original detail) implements CredentialProblem {}

    /** The server refuses what the plugin gives. */
    record PluginRefused(String plugin) implements CredentialProblem {}

    /** The plugin is not run for a while, after so many failures in a row. */
    record Waiting(Problem last, int failures) implements CredentialProblem {}

    record TerminalWanted(String plugin) implements CredentialProblem {}

    /** The kubeconfig does not say whether the plugin needs a terminal. */
    record NoInteractiveMode(String plugin) implements CredentialProblem {}

    record PluginMissing(String plugin) implements CredentialProblem {}

    /** @param hint the kubeconfig's own words on how to install it */
    record PluginMissingWithHint(String plugin, Original hint) implements CredentialProblem {}

    record PluginFailed(String plugin, PluginFault how) implements CredentialProblem {}

    /** @param said its last words on stderr */
    record PluginFailedSaying(String plugin, PluginFault how, Original said) implements CredentialProblem {}

    /** How a plugin failed. */
    sealed interface PluginFault extends CredentialProblem {}

    record ExitCode(int code) implements PluginFault {}

    record TooSlow(long seconds) implements PluginFault {}

    record NotRun(Original detail) implements PluginFault {}

    record OtherVersion(String wanted) implements PluginFault {}

    record UnusableCertificate(KeyProblem why) implements PluginFault {}

    /** Those with nothing more to say. */
    enum PlainFault implements PluginFault {
        INTERRUPTED,
        /** It ended, but a process it left behind holds its output open. */
        LEFT_A_PROCESS,
        PRINTED_NOTHING,
        PRINTED_NO_JSON,
        PRINTED_NO_OBJECT,
        PRINTED_NO_CREDENTIAL,
        /** Only one of certificate and key. */
        GAVE_HALF_A_PAIR,
        GAVE_NOTHING,
        /** An expirationTimestamp that is no time. */
        GAVE_NO_TIME
    }
}
