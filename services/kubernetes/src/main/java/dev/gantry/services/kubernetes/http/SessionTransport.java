package dev.gantry.services.kubernetes.http;

import java.io.IOException;

/** A transport that can send reads as different sessions. Any thread; a call blocks its (virtual) thread. */
public interface SessionTransport extends ApiTransport {
    /** As {@link ApiTransport#get}, with the session's headers over the session's keys. */
    ApiResponse get(ApiRequest request, Session session) throws IOException;

    /** Without any credentials, over plain HTTP only. */
    @Override
    default ApiResponse get(ApiRequest request) throws IOException {
        return get(request, Session.PLAIN);
    }
}
