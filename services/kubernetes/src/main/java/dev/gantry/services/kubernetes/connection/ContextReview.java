package dev.gantry.services.kubernetes.connection;

import dev.gantry.services.kubernetes.config.ConfigCluster;
import dev.gantry.services.kubernetes.config.ConfigUser;
import dev.gantry.services.kubernetes.config.Impersonation;
import dev.gantry.services.problems.ContextProblem;
import dev.gantry.services.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keeps a context from being used, and what in it Gantry does not follow. Pure. */
final class ContextReview {
    private ContextReview() {}

    /** Empty where it can be used. */
    static Optional<Problem> obstacle(ContextSettings settings) {
        String name = settings.context().name();
        ConfigCluster cluster = settings.cluster();
        if (cluster == null) {
            return Optional.of(
                    new ContextProblem.UnknownCluster(name, settings.context().cluster()));
        }
        ConfigUser user = settings.user();
        if (user == null) {
            return Optional.of(
                    new ContextProblem.UnknownUser(name, settings.context().user()));
        }
        if (cluster.server().isEmpty()) {
            return Optional.of(new ContextProblem.NoServer(cluster.name()));
        }
        if (cluster.insecure() && cluster.authority() != null) {
            return Optional.of(new ContextProblem.AuthorityAndInsecure(cluster.name()));
        }
        if (user.certificate() != null && user.key() == null) {
            return Optional.of(new ContextProblem.CertificateWithoutKey(user.name()));
        }
        return Optional.empty();
    }

    static List<Problem> warnings(ConfigCluster cluster, ConfigUser user, boolean isTls) {
        List<Problem> warnings = new ArrayList<>();
        if (cluster.insecure()) {
            warnings.add(new ContextProblem.Insecure());
        }
        if (user.options().hasPassword()) {
            warnings.add(new ContextProblem.PasswordIgnored(user.name()));
        }
        boolean hasCredentials = user.certificate() != null
                || user.tokenFile() != null
                || user.exec() != null
                || !user.token().isEmpty();
        if (!isTls && hasCredentials) {
            warnings.add(new ContextProblem.CredentialsWithheld());
        }
        Impersonation as = user.options().impersonation();
        if (as.user().isEmpty() && !as.equals(Impersonation.NONE)) {
            warnings.add(new ContextProblem.NobodyToActAs());
        }
        return warnings;
    }
}
