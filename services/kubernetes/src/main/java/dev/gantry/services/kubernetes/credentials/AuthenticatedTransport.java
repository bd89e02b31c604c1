package dev.gantry.services.kubernetes.credentials;

import dev.gantry.services.kubernetes.config.Impersonation;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.ApiTransport;
import dev.gantry.services.kubernetes.http.Header;
import dev.gantry.services.kubernetes.http.Session;
import dev.gantry.services.kubernetes.http.SessionTransport;
import dev.gantry.services.kubernetes.tls.TlsContexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends reads as one user. A 401 renews the credentials once and is tried once more with what is new; a second 401, or
 * a first where nothing new can be had, is the answer. Any thread; may block on a plugin before the request's own
 * deadline starts.
 */
public final class AuthenticatedTransport implements ApiTransport {
    private static final int UNAUTHORIZED = 401;

    private final SessionTransport transport;
    private final CredentialSource credentials;
    private final @Nullable TlsContexts tls;
    private final List<Header> impersonation;

    /** @param tls null for a server reached by plain HTTP */
    public AuthenticatedTransport(
            SessionTransport transport,
            CredentialSource credentials,
            @Nullable TlsContexts tls,
            Impersonation impersonation) {
        this.transport = transport;
        this.credentials = credentials;
        this.tls = tls;
        this.impersonation = ImpersonationHeaders.of(impersonation);
    }

    @Override
    public ApiResponse get(ApiRequest request) throws IOException {
        Credential shown = credentials.current();
        ApiResponse answer = transport.get(request, session(shown));
        if (answer.status() != UNAUTHORIZED) {
            credentials.accepted(shown);
            return answer;
        }
        Credential renewed = renewed(shown, answer);
        if (renewed.equals(shown)) {
            return answer;
        }
        answer.close();
        ApiResponse second = transport.get(request, session(renewed));
        if (second.status() != UNAUTHORIZED) {
            credentials.accepted(renewed);
        }
        return second;
    }

    private Credential renewed(Credential refused, ApiResponse answer) throws CredentialException {
        boolean done = false;
        try {
            Credential renewed = credentials.refresh(refused);
            done = true;
            return renewed;
        } finally {
            if (!done) {
                answer.close();
            }
        }
    }

    private Session session(Credential credential) throws IOException {
        List<Header> headers = new ArrayList<>(impersonation);
        if (!credential.token().isEmpty()) {
            headers.add(new Header("Authorization", "Bearer " + credential.token()));
        }
        return tls == null
                ? new Session(headers, null, true)
                : new Session(headers, tls.current(credential.identity()), tls.verifiesHost());
    }

    @Override
    public void close() {
        transport.close();
    }
}
