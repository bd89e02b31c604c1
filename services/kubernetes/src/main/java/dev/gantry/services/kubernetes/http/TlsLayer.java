package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Puts TLS over a connected socket: asks for and verifies the peer's TLS name. */
final class TlsLayer {
    private TlsLayer() {}

    static SSLSocket over(Socket socket, Endpoint peer, Session session) throws IOException {
        SSLContext context = session.tls();
        if (context == null) {
            throw new IllegalStateException("no TLS settings for an https server");
        }
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, peer.tlsName(), peer.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        if (session.verifyHost()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        if (!SystemResolver.isLiteral(peer.tlsName())) {
            parameters.setServerNames(List.of(serverName(peer)));
        }
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }

    private static SNIHostName serverName(Endpoint peer) throws WireException {
        String name = peer.tlsName();
        try {
            return new SNIHostName(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
        } catch (IllegalArgumentException e) {
            throw new WireException(new TransportProblem.BadServerName(name), e);
        }
    }
}
