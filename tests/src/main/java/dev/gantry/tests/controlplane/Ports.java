package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * The loopback ports of one control plane, kept over restarts of its parts.
 *
 * @param apiServer of the API server, TLS
 * @param etcdClient of etcd for the API server
 * @param etcdPeer of etcd for members that never come
 */
record Ports(int apiServer, int etcdClient, int etcdPeer) {
    /** Three ports free right now; held together while choosing, so they differ. */
    static Ports choose() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket first = new ServerSocket(0, 1, loopback);
                ServerSocket second = new ServerSocket(0, 1, loopback);
                ServerSocket third = new ServerSocket(0, 1, loopback)) {
            return new Ports(first.getLocalPort(), second.getLocalPort(), third.getLocalPort());
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
