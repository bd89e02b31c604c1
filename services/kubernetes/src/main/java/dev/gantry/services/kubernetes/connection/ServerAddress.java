package dev.gantry.services.kubernetes.connection;

import dev.gantry.services.kubernetes.http.AddressException;
import dev.gantry.services.problems.AddressProblem;
import java.net.URI;
import java.net.URISyntaxException;

/** A server as kubeconfigs write it: a URL, or host and port (client-go, rest/url_utils.go). */
final class ServerAddress {
    private ServerAddress() {}

    /** @throws AddressException where it is neither */
    static URI parse(String server, boolean secureByDefault) {
        try {
            boolean complete = server.contains("://");
            URI url = new URI(complete ? server : (secureByDefault ? "https://" : "http://") + server);
            String path = url.getRawPath() == null ? "" : url.getRawPath();
            if (!complete && !path.isEmpty() && !path.equals("/")) {
                throw new AddressException(AddressProblem.Plain.NOT_AN_ADDRESS);
            }
            String authority = url.getRawAuthority() == null ? "" : url.getRawAuthority();
            String bare = authority.substring(authority.lastIndexOf('@') + 1);
            return new URI(url.getScheme() + "://" + bare + path);
        } catch (URISyntaxException e) {
            throw new AddressException(AddressProblem.Plain.NOT_AN_ADDRESS);
        }
    }
}
