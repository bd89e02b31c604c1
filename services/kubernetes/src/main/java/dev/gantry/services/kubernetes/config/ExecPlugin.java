package dev.gantry.services.kubernetes.config;

import java.util.List;
import java.util.Map;

/**
 * How a user's credential plugin is run. Immutable; its text form leaves arguments and environment out, they may hold
 * secrets. Two equal ones are one identity and share one run.
 *
 * @param command absolute where the kubeconfig gave a path, else a name to be looked up
 * @param interactive Never, IfAvailable or Always, or empty where a v1 plugin fails to say
 */
public record ExecPlugin(
        String apiVersion,
        String command,
        List<String> args,
        Map<String, String> env,
        String interactive,
        boolean provideClusterInfo,
        String installHint) {
    public static final String V1 = "client.authentication.k8s.io/v1";
    public static final String V1BETA1 = "client.authentication.k8s.io/v1beta1";

    public ExecPlugin {
        args = List.copyOf(args);
        env = Map.copyOf(env);
    }

    @Override
    public String toString() {
        return "ExecPlugin[" + command + "]";
    }
}
