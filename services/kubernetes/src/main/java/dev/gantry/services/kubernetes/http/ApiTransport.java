package dev.gantry.services.kubernetes.http;

import java.io.IOException;

/** Sends reads to one API server as one identity. Any thread; a call blocks its (virtual) thread. */
public interface ApiTransport extends AutoCloseable {
    /**
     * Sends a GET and returns once the headers are there; any status is a response.
     *
     * @throws IOException where no answer came: its message names the step that failed (resolve, connect, proxy, TLS,
     *     write, headers) and the deadline if that was it
     */
    ApiResponse get(ApiRequest request) throws IOException;

    /** Closes every connection, so that each blocked reader fails at once. */
    @Override
    void close();
}
