package dev.gantry.tests.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between client and server: passes bytes on, until someone cuts it, lets it fall silent or counts what may
 * still come through. Any thread.
 */
public final class Forwarder implements AutoCloseable {
    private final URI target;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean silent;
    /** How many bytes may still pass from the server before it falls silent; negative for any number. */
    private long allowed = -1;

    private volatile boolean refusing;

    /** Opens it on a port of its own. */
    public Forwarder(URI target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** Where clients connect to. */
    public String address() {
        return "https://127.0.0.1:" + door.getLocalPort();
    }

    /** A copy of a kubeconfig of one cluster, beside it, that reaches it through here. */
    public Path through(Path kubeconfig) throws IOException {
        String yaml = Files.readString(kubeconfig).replaceAll("server: \\S+", "server: " + address());
        return Files.writeString(kubeconfig.resolveSibling("through-" + door.getLocalPort()), yaml);
    }

    /** Breaks every connection; new ones work unless {@link #refuse} was called. */
    public void cut() {
        open.forEach(Forwarder::shut);
    }

    /** Breaks every connection, now and later, until {@link #heal}. */
    public void refuse() {
        refusing = true;
        cut();
    }

    /** Nothing passes any more and nobody is told, as when a router is gone. */
    public synchronized void fallSilent() {
        silent = true;
    }

    /** Lets so many bytes more come from the server, then falls silent: what is being read stops halfway. */
    public synchronized void fallSilentAfter(long bytes) {
        allowed = bytes;
    }

    /** All is well for new connections; those that were silent are dead. */
    public void heal() {
        refusing = false;
        synchronized (this) {
            allowed = -1;
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
                    client.setTcpNoDelay(true);
                    server.setTcpNoDelay(true);
                    pump(client, server, false);
                    pump(server, client, true);
                }
            } catch (IOException unreachable) {
                cut();
            }
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        Thread.ofVirtual().start(() -> {
            byte[] buffer = new byte[16 * 1024];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                    awaitPassage(from);
                    if (answers) {
                        count(got);
                    }
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

    private synchronized void count(int bytes) {
        if (allowed >= 0) {
            allowed = Math.max(0, allowed - bytes);
            silent |= allowed == 0;
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
