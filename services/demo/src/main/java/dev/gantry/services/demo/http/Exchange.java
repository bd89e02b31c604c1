package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.sockets.Socket;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One request and its answer, apart from the library that carries them. One thread. */
public interface Exchange {
    String method();

    /** Decoded, without query. */
    String path();

    /** Query parameters, each with all its values. */
    Map<String, List<String>> parameters();

    /** The first header of that name, or null. */
    @Nullable
    String header(String name);

    /** Every header of that name, in the order they came. */
    List<String> headers(String name);

    /** The common name and organisations of the client's certificate, null without one. */
    @Nullable
    ClientName clientName();

    /**
     * The whole body.
     *
     * @throws IOException where the client stops sending, or sends more than the limit
     */
    byte[] body(int limitBytes) throws IOException;

    /** Starts the answer; headers come before. */
    OutputStream answer(int code, String contentType) throws IOException;

    /** Tells the code of the answer before a byte of it is sent, so that who has the answer finds it noted. */
    void whenAnswered(IntConsumer listener);

    void putHeader(String name, String value);

    /** One more header of that name. */
    void addHeader(String name, String value);

    /** Breaks the connection without a word, as a cable does. */
    void abort();

    /** Whether the client is still there, as far as is known. */
    boolean isOpen();

    /**
     * Asked between the parts of an answer that goes on: what it has to end with now, or null. May wait.
     *
     * @throws IOException where the connection was broken instead
     */
    default @Nullable ApiException ending() throws IOException, InterruptedException {
        return null;
    }

    /** Whether the client asks to go on as a WebSocket. */
    default boolean wantsSocket() {
        return "websocket".equalsIgnoreCase(header("Upgrade"));
    }

    /**
     * Goes on as a WebSocket; nothing else may be answered then.
     *
     * @param protocols subprotocols that can be spoken, the best first
     * @return false where the client speaks none of them
     */
    boolean upgrade(List<String> protocols, Socket.Talk talk);

    /** Subject of a client certificate. */
    record ClientName(String commonName, List<String> organizations) {}

    default String parameter(String name) {
        List<String> values = parameters().get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    /** Set by any value but {@code false} and {@code 0}, and by none. */
    default boolean flag(String name) {
        String value = parameter(name);
        return parameters().containsKey(name) && !value.equalsIgnoreCase("false") && !value.equals("0");
    }
}
