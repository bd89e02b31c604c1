package dev.gantry.services.sessions;

import dev.gantry.services.cluster.ClusterFailure;
import java.io.IOException;

/**
 * A command that runs in a container. One thread receives; any other may send, resize and close meanwhile. Each call
 * blocks, so from virtual threads.
 */
public interface RemoteSession extends AutoCloseable {
    /** Takes what the command writes, in the order it comes, on the thread that receives. */
    interface Output {
        /** Its standard output, and with a terminal everything. */
        void out(byte[] bytes, int offset, int length) throws IOException;

        /** Its standard error. */
        void err(byte[] bytes, int offset, int length) throws IOException;
    }

    /**
     * Hands on what comes until the command has ended, and says how.
     *
     * @throws ClusterFailure where the session broke off, so that it is not known how the command ended
     * @throws IOException where the output was not taken
     */
    SessionEnd receive(Output output) throws ClusterFailure, IOException;

    /** Sends to its standard input. */
    void send(byte[] bytes, int offset, int length) throws ClusterFailure;

    /** Nothing more is sent. A server before Kubernetes 1.29 cannot be told, and its command goes on waiting. */
    void endInput() throws ClusterFailure;

    /** Tells its terminal how large it is now, in characters. */
    void resize(int columns, int rows) throws ClusterFailure;

    /** Ends the connection and with it whoever receives. */
    @Override
    void close();
}
