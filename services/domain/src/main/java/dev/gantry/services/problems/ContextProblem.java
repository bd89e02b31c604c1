package dev.gantry.services.problems;

/** What keeps a context from being used, and what in it is not followed. */
public sealed interface ContextProblem extends Problem {
    record UnknownCluster(String context, String cluster) implements ContextProblem {}

    record UnknownUser(String context, String user) implements ContextProblem {}

    record NoServer(String cluster) implements ContextProblem {}

    record AuthorityAndInsecure(String cluster) implements ContextProblem {}

    record CertificateWithoutKey(String user) implements ContextProblem {}

    /** Its server, or the proxy before it, cannot be addressed. */
    record NoWay(String cluster, AddressProblem why) implements ContextProblem {}

    /** The server's certificate is not verified. */
    record Insecure() implements ContextProblem {}

    record PasswordIgnored(String user) implements ContextProblem {}

    /** Plain HTTP, over which no credentials are sent. */
    record CredentialsWithheld() implements ContextProblem {}

    /** Groups and the like to act with, but nobody to act as. */
    record NobodyToActAs() implements ContextProblem {}
}
