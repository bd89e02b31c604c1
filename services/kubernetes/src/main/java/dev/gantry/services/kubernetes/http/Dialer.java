package dev.gantry.services.kubernetes.http;

import dev.gantry.services.problems.TransportProblem;
import dev.gantry.services.problems.TransportProblem.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes connections to one server: resolve, connect, proxy, TLS, each within the request's deadline. Any thread. */
final class Dialer {
    private static final Duration FAIR_SHARE = Duration.ofSeconds(2);

    private final Endpoint server;
    private final ProxyRoute route;
    private final Resolver resolver;
    private final OpenSockets open;
    private final String userAgent;

    Dialer(Endpoint server, ProxyRoute route, Resolver resolver, OpenSockets open, String userAgent) {
        this.server = server;
        this.route = route;
        this.resolver = resolver;
        this.open = open;
        this.userAgent = userAgent;
    }

    Connection dial(Session session, Deadline deadline) throws TransportException {
        Socket raw = switch (route) {
            case ProxyRoute.Direct direct -> connect(server.host(), server.port(), deadline);
            case ProxyRoute.Http http ->
                connect(http.proxy().host(), http.proxy().port(), deadline);
            case ProxyRoute.Socks5 socks -> connect(socks.host(), socks.port(), deadline);
        };
        boolean done = false;
        try {
            Socket through = throughProxy(raw, session, deadline);
            Socket top = server.isTls() ? secured(through, server, session, Step.TLS, deadline) : through;
            Connection connection = new Connection(raw, top, session, open);
            done = true;
            return connection;
        } catch (TransportException e) {
            throw e;
        } catch (IOException e) {
            throw TransportException.failed(Step.CONNECT, server.address(), e);
        } finally {
            if (!done) {
                open.close(raw);
            }
        }
    }

    private Socket throughProxy(Socket raw, Session session, Deadline deadline) throws TransportException {
        try {
            return switch (route) {
                case ProxyRoute.Direct direct -> raw;
                case ProxyRoute.Http http -> throughHttp(raw, http, session, deadline);
                case ProxyRoute.Socks5 socks -> {
                    new Socks5(raw.getInputStream(), raw.getOutputStream())
                            .connect(server.host(), server.port(), socks.login());
                    yield raw;
                }
            };
        } catch (TransportException e) {
            throw e;
        } catch (IOException e) {
            throw failure(Step.PROXY, server.address(), e, deadline);
        }
    }

    private Socket throughHttp(Socket raw, ProxyRoute.Http route, Session session, Deadline deadline)
            throws IOException {
        Socket top = route.proxy().isTls() ? secured(raw, route.proxy(), session, Step.PROXY, deadline) : raw;
        if (server.isTls()) {
            new ConnectTunnel(server, userAgent, route.login()).open(top);
        }
        return top;
    }

    private static Socket secured(Socket socket, Endpoint peer, Session session, Step step, Deadline deadline)
            throws TransportException {
        try {
            return TlsLayer.over(socket, peer, session);
        } catch (IOException e) {
            throw failure(step, peer.address(), e, deadline);
        }
    }

    private Socket connect(String host, int port, Deadline deadline) throws TransportException {
        List<InetAddress> addresses = resolve(host, deadline);
        @Nullable TransportException last = null;
        for (int i = 0; i < addresses.size(); i++) {
            InetSocketAddress address = new InetSocketAddress(addresses.get(i), port);
            try {
                return connect(address, share(deadline, addresses.size() - i), deadline);
            } catch (IOException e) {
                TransportException failure = failure(Step.CONNECT, where(host, address), e, deadline);
                if (last != null) {
                    failure.addSuppressed(last);
                }
                last = failure;
            }
            if (deadline.isOver() || open.isClosed()) {
                break;
            }
        }
        if (last == null) {
            throw TransportException.failed(Step.RESOLVE, host, TransportProblem.Plain.NAME_WITHOUT_ADDRESS);
        }
        throw last;
    }

    private List<InetAddress> resolve(String host, Deadline deadline) throws TransportException {
        try {
            return resolver.resolve(host, deadline.left());
        } catch (IOException e) {
            throw failure(Step.RESOLVE, host, e, deadline);
        }
    }

    private Socket connect(InetSocketAddress address, Duration within, Deadline deadline) throws IOException {
        // Without NO_PROXY the JDK may send the socket through a SOCKS proxy of its own settings.
        Socket socket = new Socket(Proxy.NO_PROXY);
        boolean done = false;
        try {
            open.add(socket);
            deadline.guard(() -> open.close(socket));
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(address, (int) Math.clamp(within.toMillis(), 1, Integer.MAX_VALUE));
            done = true;
            return socket;
        } finally {
            if (!done) {
                open.close(socket);
            }
        }
    }

    /** An even part of what is left, so that one dead address leaves time for the next, but no less than 2 s. */
    private static Duration share(Deadline deadline, int addressesLeft) {
        Duration left = deadline.left();
        Duration even = left.dividedBy(addressesLeft);
        Duration fair = even.compareTo(FAIR_SHARE) < 0 ? FAIR_SHARE : even;
        return left.compareTo(fair) < 0 ? left : fair;
    }

    private static String where(String host, InetSocketAddress address) {
        String literal = address.getAddress().getHostAddress();
        String shown = literal.indexOf(':') >= 0 ? "[" + literal + "]" : literal;
        return shown + ":" + address.getPort() + (literal.equals(host) ? "" : " (" + host + ")");
    }

    private static TransportException failure(Step step, String where, IOException cause, Deadline deadline) {
        return deadline.isOver()
                ? TransportException.late(step, where, deadline)
                : TransportException.failed(step, where, cause);
    }
}
