package dev.gantry.tests.readroad;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network between client and server: passes bytes on, until a test cuts it or lets it fall silent. Any thread. */
final class Forwarder implements AutoCloseable {
    private final URI target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean silent;
    private volatile boolean refusing;

    Forwarder(URI target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Where clients connect to. */
    String address() {
        return "https://127.0.0.1:" + door.getLocalPort();
    }

    /** Breaks every connection; new ones work unless {@link #refuse} was called. */
    void cut() {
        open.forEach(Forwarder::shut);
    }

    /** Breaks every connection, now and later, until {@link #heal}. */
    void refuse() {
        refusing = true;
        cut();
    }

    /** Nothing passes any more and nobody is told, as when a router is gone. */
    synchronized void fallSilent() {
        silent = true;
    }

    /** All is well for new connections; those that were silent are dead. */
    void heal() {
        refusing = false;
        synchronized (this) {
            if (silent) {
                silent = false;
                cut();
            }
            notifyAll();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                if (refusing) {
                    shut(client);
                } else {
                    Socket server = new Socket(target.getHost(), target.getPort());
                    open.add(server);
                    pump(client, server);
                    pump(server, client);
                }
            } catch (IOException unreachable) {
                cut();
            }
        }
    }

    private void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            byte[] buffer = new byte[16 * 1024];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                    awaitPassage(from);
                    out.write(buffer, 0, got);
                    out.flush();
                }
            } catch (IOException broken) {
                // Both ends are closed by leaving, which is all a network tells.
                open.remove(from);
            }
        });
    }

    private synchronized void awaitPassage(Socket socket) throws IOException {
        while (silent && !socket.isClosed()) {
            try {
                wait();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        heal();
        cut();
    }
}
