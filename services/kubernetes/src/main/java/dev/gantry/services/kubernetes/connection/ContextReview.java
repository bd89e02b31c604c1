package dev.gantry.services.kubernetes.connection;

import dev.gantry.services.kubernetes.config.ConfigCluster;
import dev.gantry.services.kubernetes.config.ConfigUser;
import dev.gantry.services.kubernetes.config.Impersonation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What keeps a context from being used, and what in it Gantry does not follow. Pure. */
final class ContextReview {
    private ContextReview() {}

    /** One sentence with the next step; empty where it can be used. */
    static Optional<String> obstacle(ContextSettings settings) {
        String name = settings.context().name();
        ConfigCluster cluster = settings.cluster();
        if (cluster == null) {
            return Optional.of("The context \"" + name + "\" names the cluster \""
                    + settings.context().cluster() + "\", which the kubeconfig does not have; correct one of the two.");
        }
        ConfigUser user = settings.user();
        if (user == null) {
            return Optional.of("The context \"" + name + "\" names the user \""
                    + settings.context().user() + "\", which the kubeconfig does not have; correct one of the two.");
        }
        if (cluster.server().isEmpty()) {
            return Optional.of("The cluster \"" + cluster.name() + "\" has no server; add one to the kubeconfig.");
        }
        if (cluster.insecure() && cluster.authority() != null) {
            return Optional.of("The cluster \"" + cluster.name() + "\" has both a certificate authority and"
                    + " insecure-skip-tls-verify; remove one of them from the kubeconfig.");
        }
        if (user.certificate() != null && user.key() == null) {
            return Optional.of("The user \"" + user.name()
                    + "\" has a client-certificate but no client-key; add it to the kubeconfig.");
        }
        return Optional.empty();
    }

    static List<String> warnings(ConfigCluster cluster, ConfigUser user, boolean isTls) {
        List<String> warnings = new ArrayList<>();
        if (cluster.insecure()) {
            warnings.add("The server's certificate is not verified (insecure-skip-tls-verify).");
        }
        if (user.options().hasPassword()) {
            warnings.add("Username and password of the user \"" + user.name()
                    + "\" are ignored: Kubernetes no longer takes them.");
        }
        boolean hasCredentials = user.certificate() != null
                || user.tokenFile() != null
                || user.exec() != null
                || !user.token().isEmpty();
        if (!isTls && hasCredentials) {
            warnings.add("The server is reached by plain HTTP, so no credentials are sent.");
        }
        Impersonation as = user.options().impersonation();
        if (as.user().isEmpty() && !as.equals(Impersonation.NONE)) {
            warnings.add("as-uid, as-groups and as-user-extra have no effect without \"as\".");
        }
        return warnings;
    }
}
