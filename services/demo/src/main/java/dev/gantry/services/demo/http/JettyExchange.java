package dev.gantry.services.demo.http;

import dev.gantry.services.demo.sockets.JettySocket;
import dev.gantry.services.demo.sockets.Socket;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;

/** An exchange carried by Jetty, with blocking streams on the thread it is handled on. */
final class JettyExchange implements Exchange {
    private final Request request;
    private final Response response;
    private IntConsumer whenAnswered = code -> {};
    private final Callback callback;
    private final ServerWebSocketContainer sockets;
    private boolean isUpgraded;

    JettyExchange(Request request, Response response, Callback callback, ServerWebSocketContainer sockets) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.sockets = sockets;
    }

    /** Ends the exchange, unless it goes on as a socket. */
    void complete() {
        if (!isUpgraded) {
            callback.succeeded();
        }
    }

    @Override
    public boolean upgrade(List<String> protocols, Socket.Talk talk) {
        List<String> offered = new ArrayList<>();
        request.getHeaders().getCSV("Sec-WebSocket-Protocol", false).forEach(offered::add);
        Optional<String> agreed = protocols.stream().filter(offered::contains).findFirst();
        if (agreed.isEmpty()) {
            return false;
        }
        isUpgraded = sockets.upgrade(
                (asked, answer, done) -> {
                    answer.setAcceptedSubProtocol(agreed.get());
                    return new JettySocket(agreed.get(), talk);
                },
                request,
                response,
                callback);
        return isUpgraded;
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String path() {
        HttpURI uri = request.getHttpURI();
        return uri.getDecodedPath() == null ? "/" : uri.getDecodedPath();
    }

    @Override
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request, StandardCharsets.UTF_8)) {
            parameters.put(field.getName(), field.getValues());
        }
        return parameters;
    }

    @Override
    public List<String> headers(String name) {
        return request.getHeaders().getValuesList(name);
    }

    @Override
    public @Nullable String header(String name) {
        return request.getHeaders().get(name);
    }

    @Override
    public @Nullable ClientName clientName() {
        if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData session
                && session.peerCertificates() != null
                && session.peerCertificates().length > 0) {
            return subject(session.peerCertificates()[0]);
        }
        return null;
    }

    private static @Nullable ClientName subject(X509Certificate certificate) {
        String commonName = "";
        List<String> organizations = new ArrayList<>();
        try {
            for (Rdn part : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
                if (part.getType().equalsIgnoreCase("CN")) {
                    commonName = part.getValue().toString();
                } else if (part.getType().equalsIgnoreCase("O")) {
                    organizations.add(part.getValue().toString());
                }
            }
        } catch (InvalidNameException e) {
            return null;
        }
        return new ClientName(commonName, organizations);
    }

    @Override
    public byte[] body(int limitBytes) throws IOException {
        try (InputStream body = Content.Source.asInputStream(request)) {
            byte[] bytes = body.readNBytes(limitBytes + 1);
            if (bytes.length > limitBytes) {
                throw new BodyTooLargeException();
            }
            return bytes;
        }
    }

    @Override
    public OutputStream answer(int code, String contentType) throws IOException {
        whenAnswered.accept(code);
        response.setStatus(code);
        response.getHeaders().put("Content-Type", contentType);
        return Content.Sink.asOutputStream(response);
    }

    @Override
    public void whenAnswered(IntConsumer listener) {
        whenAnswered = listener;
    }

    @Override
    public void putHeader(String name, String value) {
        response.getHeaders().put(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        response.getHeaders().add(name, value);
    }

    @Override
    public void abort() {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
    }

    @Override
    public boolean isOpen() {
        return request.getConnectionMetaData().getConnection().getEndPoint().isOpen();
    }
}
