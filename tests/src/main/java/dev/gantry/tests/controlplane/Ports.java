package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The loopback ports of one control plane, kept over restarts of its parts.
 *
 * @param apiServer of the API server, TLS
 * @param etcdClient of etcd for the API server
 * @param etcdPeer of etcd for members that never come
 */
record Ports(int apiServer, int etcdClient, int etcdPeer) {
    // Below the range from which systems take the ports of outgoing connections: while the API server is stopped, no
    // connection of anyone's can be given its port.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int TRIES = 200;

    /** Three ports free right now. */
    static Ports choose() throws IOException {
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < TRIES && free.size() < 3; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (!free.contains(port) && isFree(port)) {
                free.add(port);
            }
        }
        if (free.size() < 3) {
            throw new IOException("no three free ports between " + LOWEST + " and " + HIGHEST);
        }
        return new Ports(free.get(0), free.get(1), free.get(2));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            // Someone has it: the next one is tried.
            return false;
        }
    }

    String etcdUrl() {
        return "http://127.0.0.1:" + etcdClient;
    }

    String etcdPeerUrl() {
        return "http://127.0.0.1:" + etcdPeer;
    }

    String serverUrl() {
        return "https://127.0.0.1:" + apiServer;
    }
}
