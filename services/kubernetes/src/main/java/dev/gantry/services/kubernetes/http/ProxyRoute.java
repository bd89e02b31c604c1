package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.AddressProblem;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The way to a server: straight, or through a proxy. Immutable; any thread. */
public sealed interface ProxyRoute {
    /** No proxy. */
    record Direct() implements ProxyRoute {}

    /** An HTTP proxy: CONNECT for https servers, absolute targets for http ones. */
    record Http(Endpoint proxy, @Nullable Login login) implements ProxyRoute {}

    /** A SOCKS5 proxy (RFC 1928), which also resolves the server's name. */
    record Socks5(String host, int port, @Nullable Login login) implements ProxyRoute {}

    /** User and password from the proxy's URL; the text form hides both. */
    record Login(String user, String password) {
        String basic() {
            byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        @Override
        public String toString() {
            return "Login[…]";
        }
    }

    /** @throws AddressException where it is no URL of a proxy Gantry can use */
    static ProxyRoute of(URI proxy) {
        String scheme = proxy.getScheme() == null ? "" : proxy.getScheme().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http", "https" -> new Http(Endpoint.of(proxy, null), login(proxy));
            case "socks5", "socks5h" -> {
                HostPort at = HostPort.of(proxy, 1080);
                yield new Socks5(at.host(), at.port(), login(proxy));
            }
            default -> throw new AddressException(new AddressProblem.ProxyScheme(scheme));
        };
    }

    private static @Nullable Login login(URI proxy) {
        String authority = proxy.getRawAuthority() == null ? "" : proxy.getRawAuthority();
        int at = authority.lastIndexOf('@');
        if (at <= 0) {
            return null;
        }
        String userInfo = authority.substring(0, at);
        int colon = userInfo.indexOf(':');
        String user = colon < 0 ? userInfo : userInfo.substring(0, colon);
        return new Login(decoded(user), colon < 0 ? "" : decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // The exception quotes the login.
            throw new AddressException(AddressProblem.Plain.PROXY_NOT_A_URL);
        }
    }
}
