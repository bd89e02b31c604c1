package dev.gantry.services.kubernetes.connection;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.kubernetes.config.ConfigCluster;
import dev.gantry.services.kubernetes.config.ConfigUser;
import dev.gantry.services.kubernetes.config.Impersonation;
import dev.gantry.services.kubernetes.config.Kubeconfig;
import dev.gantry.services.kubernetes.credentials.AuthenticatedTransport;
import dev.gantry.services.kubernetes.credentials.CredentialSource;
import dev.gantry.services.kubernetes.credentials.CredentialSources;
import dev.gantry.services.kubernetes.http.AddressException;
import dev.gantry.services.kubernetes.http.Endpoint;
import dev.gantry.services.kubernetes.http.ProxyEnvironment;
import dev.gantry.services.kubernetes.http.ProxyRoute;
import dev.gantry.services.kubernetes.http.Resolver;
import dev.gantry.services.kubernetes.http.SocketTransport;
import dev.gantry.services.kubernetes.tls.SystemRoots;
import dev.gantry.services.kubernetes.tls.TlsContexts;
import dev.gantry.services.kubernetes.tls.TlsSettings;
import dev.gantry.services.problems.AddressProblem;
import dev.gantry.services.problems.ContextProblem;
import dev.gantry.services.problems.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Makes connections from kubeconfig contexts. Nothing in it blocks: files are read, plugins run and sockets opened with
 * the first request. A context that cannot be used becomes a connection whose every read says why, so that the others
 * go unharmed. Any thread.
 */
public final class ConnectionFactory {
    private final CredentialSources credentials;
    private final SystemRoots systemRoots;
    private final ProxyEnvironment proxies;
    private final Resolver resolver;
    private final ScheduledExecutorService timer;
    private final String version;

    /** @param version Gantry's, for the User-Agent */
    public ConnectionFactory(
            CredentialSources credentials,
            SystemRoots systemRoots,
            ProxyEnvironment proxies,
            Resolver resolver,
            ScheduledExecutorService timer,
            String version) {
        this.credentials = credentials;
        this.systemRoots = systemRoots;
        this.proxies = proxies;
        this.resolver = resolver;
        this.timer = timer;
        this.version = version;
    }

    /** @throws IllegalArgumentException where the kubeconfig has no context of that name */
    public ApiConnection connect(Kubeconfig config, String context, Protection protection) {
        ContextSettings settings = ContextSettings.of(config, context);
        ConfigCluster cluster = settings.cluster();
        ConfigUser user = settings.user();
        Optional<Problem> obstacle = ContextReview.obstacle(settings);
        if (obstacle.isPresent()) {
            return unusable(settings, protection, obstacle.get());
        }
        if (cluster == null || user == null) {
            throw new IllegalStateException("nothing was found wrong with the incomplete context " + context);
        }
        try {
            return usable(settings, cluster, user, protection);
        } catch (AddressException e) {
            return unusable(settings, protection, new ContextProblem.NoWay(cluster.name(), e.problem()));
        }
    }

    private ApiConnection usable(
            ContextSettings settings, ConfigCluster cluster, ConfigUser user, Protection protection) {
        URI server = server(cluster, user);
        Endpoint endpoint = Endpoint.of(server, cluster.tlsServerName());
        ProxyRoute route = route(cluster, endpoint);
        SocketTransport sockets = new SocketTransport(
                endpoint,
                route,
                resolver,
                timer,
                "gantry/" + version,
                !cluster.options().disableCompression());
        CredentialSource source = credentials.of(
                endpoint.isTls() ? user : ConfigUser.ANONYMOUS, cluster, () -> ExecClusterInfo.json(cluster, server));
        boolean needsTls = endpoint.isTls()
                || route instanceof ProxyRoute.Http http && http.proxy().isTls();
        TlsContexts tls = needsTls ? new TlsContexts(tlsSettings(cluster, user), systemRoots) : null;
        Impersonation as = user.options().impersonation();
        List<Problem> warnings = ContextReview.warnings(cluster, user, endpoint.isTls());
        return new ApiConnection(
                cluster(settings, server, protection, cluster.insecure(), warnings),
                new AuthenticatedTransport(sockets, source, tls, as),
                source,
                settings);
    }

    private ApiConnection unusable(ContextSettings settings, Protection protection, Problem obstacle) {
        return new ApiConnection(
                cluster(settings, URI.create(""), protection, false, List.of(obstacle)),
                new UnusableTransport(obstacle),
                credentials.of(ConfigUser.ANONYMOUS, settings, () -> ""),
                settings);
    }

    private static Cluster cluster(
            ContextSettings settings, URI server, Protection protection, boolean insecure, List<Problem> warnings) {
        String name = settings.context().name();
        return new Cluster(name, name, server, settings.context().namespace(), protection, insecure, warnings);
    }

    private static URI server(ConfigCluster cluster, ConfigUser user) {
        boolean secure = cluster.authority() != null || user.certificate() != null || cluster.insecure();
        return ServerAddress.parse(cluster.server(), secure);
    }

    /** A kubeconfig's own proxy goes before the environment's, and NO_PROXY does not apply to it. */
    private ProxyRoute route(ConfigCluster cluster, Endpoint endpoint) {
        if (cluster.proxyUrl().isEmpty()) {
            return proxies.routeTo(endpoint);
        }
        try {
            return ProxyRoute.of(new URI(cluster.proxyUrl()));
        } catch (URISyntaxException e) {
            // The exception quotes the URL, and the URL may hold a password.
            throw new AddressException(AddressProblem.Plain.PROXY_NOT_A_URL);
        }
    }

    private static TlsSettings tlsSettings(ConfigCluster cluster, ConfigUser user) {
        return new TlsSettings(cluster.insecure(), cluster.authority(), user.certificate(), user.key());
    }
}
