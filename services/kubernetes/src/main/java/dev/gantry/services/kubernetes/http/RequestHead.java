package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the request's lines. */
record RequestHead(Endpoint server, ProxyRoute route, String userAgent, boolean compression) {
    byte[] bytes(ApiRequest request, List<Header> session) throws IOException {
        String target = server.path() + request.target();
        if (!request.target().startsWith("/") || !target.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("\"" + request.target() + "\" is no encoded request target");
        }
        StringBuilder lines = new StringBuilder(512);
        lines.append("GET ").append(prefix()).append(target).append(" HTTP/1.1\r\n");
        add(lines, new Header("Host", server.hostHeader()));
        add(lines, new Header("User-Agent", userAgent));
        add(lines, new Header("Accept", request.accept()));
        add(lines, new Header("Accept-Encoding", request.gzip() && compression ? "gzip" : "identity"));
        if (isAbsolute() && login() instanceof ProxyRoute.Login login) {
            add(lines, new Header("Proxy-Authorization", login.basic()));
        }
        for (Header header : session) {
            add(lines, header);
        }
        return lines.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder lines, Header header) throws IOException {
        if (!header.isSendable()) {
            throw new WireException(new TransportProblem.UnsendableHeader(header.name()));
        }
        lines.append(header.name()).append(": ").append(header.value()).append("\r\n");
    }

    private String prefix() {
        return isAbsolute() ? "http://" + server.hostHeader() : "";
    }

    private boolean isAbsolute() {
        return !server.isTls() && route instanceof ProxyRoute.Http;
    }

    private ProxyRoute.@Nullable Login login() {
        return route instanceof ProxyRoute.Http http ? http.login() : null;
    }
}
