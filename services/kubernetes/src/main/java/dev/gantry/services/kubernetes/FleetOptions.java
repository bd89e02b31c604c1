package dev.gantry.services.kubernetes;

import dev.gantry.services.cluster.Protection;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the kubeconfig is and what the user decided of its contexts. Immutable.
 *
 * @param kubeconfig the {@code --kubeconfig} file, null to go by the environment
 * @param environment the process's, for KUBECONFIG, proxies and credential plugins
 * @param home the user's home folder
 * @param version Gantry's, told to servers
 * @param hasTerminal whether a credential plugin may ask a person
 * @param protections the protection of a context by its name; may be called from any thread
 */
public record FleetOptions(
        @Nullable Path kubeconfig,
        Map<String, String> environment,
        Path home,
        String version,
        BooleanSupplier hasTerminal,
        Function<String, Protection> protections) {
    public FleetOptions {
        environment = Map.copyOf(environment);
    }
}
