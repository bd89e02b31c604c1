package dev.gantry.views.words;

import dev.gantry.resources.Messages;
import dev.gantry.services.problems.AddressProblem;
import dev.gantry.services.problems.ContextProblem;

/** Says what keeps a context from being used. Pure but for the messages; any thread. */
final class ContextProblemWords {
    private ContextProblemWords() {}

    static String of(ContextProblem problem, Messages messages) {
        return switch (problem) {
            case ContextProblem.UnknownCluster(String context, String cluster) ->
                messages.text("problem.context.unknown-cluster", context, cluster);
            case ContextProblem.UnknownUser(String context, String user) ->
                messages.text("problem.context.unknown-user", context, user);
            case ContextProblem.NoServer(String cluster) -> messages.text("problem.context.no-server", cluster);
            case ContextProblem.AuthorityAndInsecure(String cluster) ->
                messages.text("problem.context.authority-and-insecure", cluster);
            case ContextProblem.CertificateWithoutKey(String user) ->
                messages.text("problem.context.certificate-without-key", user);
            case ContextProblem.NoWay(String cluster, var why) ->
                messages.text("problem.context.no-way", cluster, of(why, messages));
            case ContextProblem.Insecure() -> messages.text("problem.context.insecure");
            case ContextProblem.PasswordIgnored(String user) -> messages.text("problem.context.password-ignored", user);
            case ContextProblem.CredentialsWithheld() -> messages.text("problem.context.credentials-withheld");
            case ContextProblem.NobodyToActAs() -> messages.text("problem.context.nobody-to-act-as");
        };
    }

    static String of(AddressProblem problem, Messages messages) {
        return switch (problem) {
            case AddressProblem.ProxyScheme(String scheme) -> messages.text("problem.address.proxy-scheme", scheme);
            case AddressProblem.ProxyVariable(String variable, var why) ->
                messages.text("problem.address.proxy-variable", variable, of(why, messages));
            case AddressProblem.Plain plain -> messages.text(key(plain));
        };
    }

    private static String key(AddressProblem.Plain problem) {
        return switch (problem) {
            case NOT_AN_ADDRESS -> "problem.address.not-an-address";
            case NO_SCHEME -> "problem.address.no-scheme";
            case NO_HOST -> "problem.address.no-host";
            case NO_PORT -> "problem.address.no-port";
            case PROXY_NOT_A_URL -> "problem.address.proxy-not-a-url";
            case PROXY_UNDER_CGI -> "problem.address.proxy-under-cgi";
        };
    }
}
