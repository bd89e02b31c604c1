package dev.gantry.services.demo.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A port whose connections can be refused, broken and silenced. Any thread, as Jetty's own. */
final class Door extends ServerConnector {
    private final Line line;

    Door(Server server, Line line, ConnectionFactory... factories) {
        super(server, 1, 1, factories);
        this.line = line;
    }

    @Override
    public void accept(int acceptor) throws IOException {
        if (!(getTransport() instanceof ServerSocketChannel door) || !door.isOpen()) {
            return;
        }
        SocketChannel channel = door.accept();
        if (line.refuses()) {
            // Without lingering, closing is a reset, as of a machine that knows nothing of the connection.
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
            return;
        }
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        getSelectorManager().accept(channel);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        return new Valve(channel, selector, key, getScheduler(), line);
    }
}
