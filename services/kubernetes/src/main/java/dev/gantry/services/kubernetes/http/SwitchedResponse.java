package dev.gantry.services.kubernetes.http;

import java.io.InputStream;
import java.util.Optional;

/** The answer after which the connection is a WebSocket. Any thread. */
record SwitchedResponse(ResponseHead head, WebSocket switched) implements ApiResponse {
    @Override
    public int status() {
        return head.status();
    }

    @Override
    public Optional<String> header(String name) {
        return head.header(name);
    }

    @Override
    public InputStream body() {
        return InputStream.nullInputStream();
    }

    @Override
    public long wireBytes() {
        return 0;
    }

    @Override
    public Optional<WebSocket> socket() {
        return Optional.of(switched);
    }

    @Override
    public void close() {
        switched.close();
    }
}
