package dev.gantry.services.kubernetes.http;

import java.io.InputStream;
import java.util.Optional;

/** An answer whose body is still streaming. The body is read by one thread; {@link #close} may come from any. */
public interface ApiResponse extends AutoCloseable {
    int status();

    /** The first header of that name, whatever its case. */
    Optional<String> header(String name);

    /**
     * The body, unpacked and unframed. A body that ends before its framing says so fails with an IOException, never
     * with a clean end. {@code available()} tells how much can be read without waiting.
     */
    InputStream body();

    /** Bytes of the body that came off the wire so far, still packed. */
    long wireBytes();

    /** What the connection has become after a 101; empty for every other answer. */
    default Optional<WebSocket> socket() {
        return Optional.empty();
    }

    /**
     * Gives the connection back if the body was read to its end, else closes it; a reader blocked in the body fails.
     */
    @Override
    void close();
}
