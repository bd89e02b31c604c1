package dev.gantry.services.kubernetes.connection;

import dev.gantry.services.kubernetes.config.ConfigCluster;
import dev.gantry.services.kubernetes.config.ConfigContext;
import dev.gantry.services.kubernetes.config.ConfigUser;
import dev.gantry.services.kubernetes.config.Kubeconfig;
import org.jspecify.annotations.Nullable;

/**
 * All that a kubeconfig says of one context. Compared to tell whether an edit changed it.
 *
 * @param cluster null where the context names none that exists
 * @param user null where the context names none that exists
 */
public record ContextSettings(
        ConfigContext context,
        @Nullable ConfigCluster cluster,
        @Nullable ConfigUser user) {
    /** @throws IllegalArgumentException where there is no such context */
    public static ContextSettings of(Kubeconfig config, String name) {
        ConfigContext context = config.contexts().get(name);
        if (context == null) {
            throw new IllegalArgumentException("There is no context \"" + name + "\" in the kubeconfig.");
        }
        ConfigUser user =
                context.user().isEmpty() ? ConfigUser.ANONYMOUS : config.users().get(context.user());
        return new ContextSettings(context, config.clusters().get(context.cluster()), user);
    }
}
