package dev.gantry.tests.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes TCP on to a server until it is told to hang up: then what is open ends and nothing new gets through. */
final class PausableProxy implements AutoCloseable {
    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean passing = true;

    PausableProxy(int serverPort) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        threads.submit(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void hangUp() {
        passing = false;
        open.forEach(PausableProxy::end);
        open.clear();
    }

    void passAgain() {
        passing = true;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (passing) {
                    pass(client);
                } else {
                    end(client);
                }
            } catch (IOException closed) {
                if (!door.isClosed()) {
                    throw new IllegalStateException("the proxy cannot accept", closed);
                }
            }
        }
    }

    private void pass(Socket client) throws IOException {
        Socket upstream = new Socket();
        upstream.connect(server);
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        open.add(client);
        open.add(upstream);
        threads.submit(() -> copy(client, upstream));
        threads.submit(() -> copy(upstream, client));
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException over) {
            // Either side hung up, which is what this proxy is for; try-with-resources ends the other one.
            open.remove(from);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            throw new IllegalStateException("a socket of the proxy cannot be closed", alreadyGone);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
        threads.shutdownNow();
    }
}
