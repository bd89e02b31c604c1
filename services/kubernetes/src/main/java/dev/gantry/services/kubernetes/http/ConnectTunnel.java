package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A tunnel through an HTTP proxy (RFC 9110 §9.3.6). */
record ConnectTunnel(Endpoint server, String userAgent, ProxyRoute.@Nullable Login login) {
    void open(Socket proxy) throws IOException {
        StringBuilder request = new StringBuilder();
        request.append("CONNECT ").append(server.address()).append(" HTTP/1.1\r\n");
        request.append("Host: ").append(server.address()).append("\r\n");
        request.append("User-Agent: ").append(userAgent).append("\r\n");
        if (login != null) {
            request.append("Proxy-Authorization: ").append(login.basic()).append("\r\n");
        }
        proxy.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        proxy.getOutputStream().flush();
        WireInput in = new WireInput(proxy.getInputStream());
        ResponseHead head = ResponseHead.read(in);
        if (head.status() / 100 != 2) {
            throw new WireException(
                    head.status() == 407
                            ? TransportProblem.Plain.PROXY_WANTS_LOGIN
                            : new TransportProblem.ProxyAnswered(head.status()));
        }
        if (!in.isEmpty()) {
            throw new WireException(TransportProblem.Plain.PROXY_SPOKE_FIRST);
        }
    }
}
