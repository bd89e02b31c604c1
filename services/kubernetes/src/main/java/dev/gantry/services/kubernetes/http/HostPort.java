package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.AddressProblem;
import java.net.URI;

/** Host, without brackets, and port of a URL. Unlike {@link URI#getHost} it takes host names with underscores. */
record HostPort(String host, int port) {
    static HostPort of(URI url, int defaultPort) {
        String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
        return of(authority.substring(authority.lastIndexOf('@') + 1), defaultPort);
    }

    /** @throws AddressException where it names no host or no proper port */
    static HostPort of(String text, int defaultPort) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > text.lastIndexOf(']');
        String host = hasPort ? text.substring(0, colon) : text;
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty() || host.chars().anyMatch(c -> c <= ' ')) {
            throw new AddressException(AddressProblem.Plain.NO_HOST);
        }
        String port = hasPort ? text.substring(colon + 1) : "";
        if (port.isEmpty()) {
            return new HostPort(host, defaultPort);
        }
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
            throw new AddressException(AddressProblem.Plain.NO_PORT);
        }
        return new HostPort(host, Integer.parseInt(port));
    }
}
