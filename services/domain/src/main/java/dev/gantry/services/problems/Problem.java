package dev.gantry.services.problems;

/**
 * Something that went wrong, without words: it is said in the language of the moment by whoever shows it. Its text form
 * is for logs. Immutable; any thread.
 */
public sealed interface Problem
        permits AddressProblem,
                ContextProblem,
                CredentialProblem,
                FilterMistake,
                KeyProblem,
                KubeconfigProblem,
                LogProblem,
                Original,
                ReadProblem,
                SessionProblem,
                SettingsProblem,
                StreamProblem,
                TransportProblem,
                UnreadProblem {}
