package dev.gantry.services.kubernetes.http;

import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the headers that say so and the keys the connection is made with. Immutable; a connection is reused only
 * for sessions with the very same TLS context.
 *
 * @param tls null for plain HTTP
 * @param verifyHost whether the server's certificate must name the server
 */
public record Session(List<Header> headers, @Nullable SSLContext tls, boolean verifyHost) {
    public static final Session PLAIN = new Session(List.of(), null, true);

    public Session {
        headers = List.copyOf(headers);
    }
}
