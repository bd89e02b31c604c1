package dev.gantry.services.demo.control;

import dev.gantry.services.demo.faults.FaultBoard;
import dev.gantry.services.demo.http.HttpServer;
import dev.gantry.services.demo.pki.CertificateAuthority;
import java.io.IOException;

/** The port a fleet is controlled by, on loopback. Bound, started and closed once each; any thread. */
public final class ControlServer implements AutoCloseable {
    private final HttpServer http;

    /** @param authority whose certificate clients trust already */
    public ControlServer(CertificateAuthority authority, ControlHandler handler) {
        this.http = new HttpServer(0, authority, new FaultBoard(0), handler);
    }

    /** Takes a port; who connects waits until {@link #start}. */
    public void bind() throws IOException {
        http.bind();
    }

    public void start() throws IOException {
        http.start();
    }

    public String url() {
        return "https://127.0.0.1:" + http.port();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
