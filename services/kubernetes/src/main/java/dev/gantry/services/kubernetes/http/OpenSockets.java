package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every socket of one transport, so that all can be closed at once. Any thread. */
final class OpenSockets {
    private static final System.Logger LOG = System.getLogger(OpenSockets.class.getName());

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    void add(Socket socket) throws WireException {
        sockets.add(socket);
        if (closed) {
            close(socket);
            throw new WireException(TransportProblem.Plain.CLOSED);
        }
    }

    void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a socket failed; it is dropped", e);
        }
    }

    void closeAll() {
        closed = true;
        sockets.forEach(this::close);
    }

    boolean isClosed() {
        return closed;
    }

    int count() {
        return sockets.size();
    }
}
