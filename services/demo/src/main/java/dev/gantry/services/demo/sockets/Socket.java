package dev.gantry.services.demo.sockets;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A WebSocket a request was turned into: binary messages both ways. Any thread may send; one receives. */
public interface Socket {
    /** The subprotocol that was agreed on. */
    String protocol();

    /**
     * Waits for the next message.
     *
     * @return null when there will be none, because either side closed
     */
    byte @Nullable [] receive() throws InterruptedException;

    /**
     * Sends one message, and waits until it is on its way.
     *
     * @throws IOException where the client has gone
     */
    void send(byte[] message) throws IOException;

    /** Ends the conversation in good order. */
    void close();

    /** Carries on a conversation; runs on a virtual thread of its own, and the socket is closed when it returns. */
    interface Talk {
        void over(Socket socket) throws IOException, InterruptedException;
    }
}
