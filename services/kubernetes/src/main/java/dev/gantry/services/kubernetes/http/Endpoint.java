package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.AddressProblem;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An API server's address, taken apart. Immutable; any thread.
 *
 * @param host without brackets
 * @param path what every target is appended to, empty or starting with a slash, never ending with one
 * @param tlsName the name asked for and verified in TLS; the host unless the kubeconfig says otherwise
 */
public record Endpoint(boolean isTls, String host, int port, String path, String tlsName) {
    /** @throws AddressException where the address is no http or https URL */
    public static Endpoint of(URI server, @Nullable String tlsServerName) {
        String scheme = server.getScheme() == null ? "" : server.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new AddressException(AddressProblem.Plain.NO_SCHEME);
        }
        boolean tls = scheme.equals("https");
        HostPort at = HostPort.of(server, tls ? 443 : 80);
        String name = tlsServerName == null || tlsServerName.isEmpty() ? at.host() : tlsServerName;
        return new Endpoint(tls, at.host(), at.port(), trimmed(server.getRawPath()), name);
    }

    /** Host and port as they stand in an address, IPv6 in brackets. */
    public String address() {
        return bracketed() + ":" + port;
    }

    String hostHeader() {
        return port == (isTls ? 443 : 80) ? bracketed() : address();
    }

    private String bracketed() {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    private static String trimmed(@Nullable String path) {
        String rest = path == null ? "" : path;
        while (rest.endsWith("/")) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }
}
