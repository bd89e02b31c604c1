package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.kubernetes.config.ConfigUser;
import dev.gantry.services.kubernetes.config.ExecPlugin;
import dev.gantry.services.problems.CredentialProblem;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a user's credentials by client-go's precedence (token file, token, client certificate, plugin), and keeps one
 * source per plugin identity for the life of the program. Any thread; never blocks.
 */
public final class CredentialSources {
    private final ExecRunner runner;
    private final InstantSource clock;
    private final Map<ExecIdentity, CredentialSource> plugins = new ConcurrentHashMap<>();

    /** Plugins told of a cluster may answer differently for each. */
    private record ExecIdentity(ExecPlugin plugin, @Nullable Object cluster) {}

    public CredentialSources(ExecRunner runner, InstantSource clock) {
        this.runner = runner;
        this.clock = clock;
    }

    /** @param clusterJson what plugins that ask are told of the cluster; called when one runs */
    public CredentialSource of(ConfigUser user, Object clusterIdentity, Supplier<String> clusterJson) {
        Path tokenFile = user.tokenFile();
        if (tokenFile != null) {
            return new TokenFileCredentials(tokenFile, user.token(), clock);
        }
        if (!user.token().isEmpty()) {
            return new StaticCredentials(new Credential(user.token(), null));
        }
        if (user.certificate() != null) {
            return new StaticCredentials(Credential.NONE);
        }
        ExecPlugin plugin = user.exec();
        if (plugin != null) {
            return plugin(user, plugin, clusterIdentity, clusterJson);
        }
        String provider = user.options().authProvider();
        return provider == null
                ? new StaticCredentials(Credential.NONE)
                : new RefusedCredentials(new CredentialProblem.AuthProvider(user.name(), provider));
    }

    private CredentialSource plugin(
            ConfigUser user, ExecPlugin plugin, Object clusterIdentity, Supplier<String> clusterJson) {
        boolean known =
                plugin.apiVersion().equals(ExecPlugin.V1) || plugin.apiVersion().equals(ExecPlugin.V1BETA1);
        if (!known || plugin.command().isEmpty()) {
            return new RefusedCredentials(
                    known
                            ? new CredentialProblem.NoCommand(user.name())
                            : new CredentialProblem.PluginVersion(user.name(), plugin.apiVersion()));
        }
        boolean told = plugin.provideClusterInfo();
        Supplier<@Nullable String> info = told ? clusterJson::get : () -> null;
        return plugins.computeIfAbsent(
                new ExecIdentity(plugin, told ? clusterIdentity : null),
                identity -> new ExecCredentials(plugin, info, runner, clock));
    }
}
