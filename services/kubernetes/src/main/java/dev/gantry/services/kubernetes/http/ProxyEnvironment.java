package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.AddressProblem;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * HTTPS_PROXY, HTTP_PROXY and NO_PROXY as Go's net/http reads them (golang.org/x/net/http/httpproxy), so that Gantry
 * takes the way kubectl takes. Immutable; any thread.
 */
public final class ProxyEnvironment {
    private final Map<String, String> environment;
    private final NoProxy noProxy;

    public ProxyEnvironment(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.noProxy = NoProxy.parse(either("NO_PROXY"));
    }

    /** @throws AddressException where the variable for this server holds no proxy Gantry can use */
    public ProxyRoute routeTo(Endpoint server) {
        String variable = server.isTls() ? "HTTPS_PROXY" : "HTTP_PROXY";
        String proxy = either(variable);
        if (proxy.isEmpty() || isLocal(server.host()) || noProxy.matches(server.host(), server.port())) {
            return new ProxyRoute.Direct();
        }
        // Under CGI, HTTP_PROXY may be a header the far end sent.
        if (!server.isTls() && environment.containsKey("REQUEST_METHOD")) {
            throw new AddressException(AddressProblem.Plain.PROXY_UNDER_CGI);
        }
        try {
            return ProxyRoute.of(url(proxy));
        } catch (AddressException e) {
            throw new AddressException(new AddressProblem.ProxyVariable(variable, e.problem()));
        } catch (URISyntaxException e) {
            // The exception quotes the URL, and the URL may hold a password.
            throw new AddressException(
                    new AddressProblem.ProxyVariable(variable, AddressProblem.Plain.PROXY_NOT_A_URL));
        }
    }

    private static URI url(String proxy) throws URISyntaxException {
        return new URI(proxy.contains("://") ? proxy : "http://" + proxy);
    }

    private static boolean isLocal(String host) {
        InetAddress address = NoProxy.literal(host);
        return host.toLowerCase(Locale.ROOT).equals("localhost") || address != null && address.isLoopbackAddress();
    }

    private String either(String upper) {
        @Nullable String value = environment.get(upper);
        return value != null && !value.isEmpty() ? value : environment.getOrDefault(upper.toLowerCase(Locale.ROOT), "");
    }
}
