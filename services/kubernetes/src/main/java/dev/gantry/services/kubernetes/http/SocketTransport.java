package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import dev.gantry.services.problems.TransportProblem.Step;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 GETs to one server over sockets, kept alive between requests. Any thread, virtual ones for preference; the
 * deadlines' timer is shared by all transports and never blocks on one. Redirects are answers like any other.
 */
public final class SocketTransport implements SessionTransport {
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    /**
     * Name, connection, proxy and TLS together. A list may take a minute, but who has not said hello by then is not
     * there; kubectl gives TLS as long.
     */
    private static final Duration LONGEST_DIAL = Duration.ofSeconds(10);

    private final Endpoint server;
    private final ScheduledExecutorService timer;
    private final OpenSockets open = new OpenSockets();
    private final ConnectionPool pool;
    private final Dialer dialer;
    private final RequestHead head;
    private final Duration dialWithin;

    /** @param compression whether gzip is ever offered */
    public SocketTransport(
            Endpoint server,
            ProxyRoute route,
            Resolver resolver,
            ScheduledExecutorService timer,
            String userAgent,
            boolean compression) {
        this(server, route, resolver, timer, userAgent, compression, LONGEST_DIAL);
    }

    SocketTransport(
            Endpoint server,
            ProxyRoute route,
            Resolver resolver,
            ScheduledExecutorService timer,
            String userAgent,
            boolean compression,
            Duration dialWithin) {
        this.server = server;
        this.timer = timer;
        this.dialWithin = dialWithin;
        this.pool = new ConnectionPool(timer, LONGEST_IDLE);
        this.dialer = new Dialer(server, route, resolver, open, userAgent);
        this.head = new RequestHead(server, route, userAgent, compression);
    }

    @Override
    public ApiResponse get(ApiRequest request, Session session) throws IOException {
        Upgrade upgrade = request.protocols().isEmpty() ? null : Upgrade.to(request.protocols());
        Call call = new Call(request, head.bytes(request, headers(session, upgrade)), upgrade);
        try (Deadline deadline = new Deadline(timer, request.headersWithin())) {
            Connection kept = pool.take(session);
            if (kept != null) {
                ApiResponse answer = exchange(kept, call, deadline, true);
                if (answer != null) {
                    return answer;
                }
            }
            ApiResponse answer = exchange(dial(session, deadline), call, deadline, false);
            if (answer == null) {
                throw new IllegalStateException("only a kept connection may prove stale");
            }
            return answer;
        }
    }

    /** One request, ready to be sent. */
    private record Call(
            ApiRequest request, byte[] lines, @Nullable Upgrade upgrade) {}

    private static List<Header> headers(Session session, @Nullable Upgrade upgrade) {
        if (upgrade == null) {
            return session.headers();
        }
        List<Header> headers = new ArrayList<>(session.headers());
        headers.addAll(upgrade.headers());
        return headers;
    }

    private Connection dial(Session session, Deadline whole) throws TransportException {
        if (whole.left().compareTo(dialWithin) <= 0) {
            return dialer.dial(session, whole);
        }
        try (Deadline dialing = new Deadline(timer, dialWithin)) {
            Connection connection = dialer.dial(session, dialing);
            if (dialing.isMet()) {
                return connection;
            }
            connection.close();
            throw TransportException.late(Step.CONNECT, server.address(), dialing);
        }
    }

    /** Drops the connections that wait for a request; streams go on. For when the credentials' keys changed. */
    public void dropIdle() {
        pool.clear();
    }

    @Override
    public void close() {
        pool.close();
        open.closeAll();
    }

    /** Null where a kept connection was gone before a byte of the answer came: a fresh one may try again. */
    private @Nullable ApiResponse exchange(Connection connection, Call call, Deadline deadline, boolean kept)
            throws TransportException {
        deadline.guard(connection);
        Step step = Step.WRITE;
        try {
            connection.in().startAnswer();
            connection.out().write(call.lines());
            connection.out().flush();
            step = Step.HEADERS;
            ApiResponse answer = read(connection, call);
            if (deadline.isMet()) {
                return answer;
            }
            answer.close();
            throw new WireException(TransportProblem.Plain.NOT_IN_TIME);
        } catch (IOException e) {
            connection.close();
            pool.clear();
            if (deadline.isOver()) {
                throw TransportException.late(step, server.address(), deadline);
            }
            if (kept && !connection.in().isTouched() && !open.isClosed()) {
                return null;
            }
            throw TransportException.failed(step, server.address(), e);
        }
    }

    private ApiResponse read(Connection connection, Call call) throws IOException {
        Upgrade upgrade = call.upgrade();
        ResponseHead answer = ResponseHead.read(connection.in(), upgrade != null);
        if (upgrade == null || answer.status() >= 200) {
            return SocketResponse.of(
                    answer, connection, pool, timer, call.request().silence());
        }
        String protocol = upgrade.agreed(answer);
        return new SwitchedResponse(
                answer,
                new WebSocket(connection, protocol, timer, call.request().silence()));
    }
}
