package dev.gantry.services.demo.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * One connection, through which nothing passes while its line is silent: neither a greeting nor a watch's event. What
 * waits does so without being asked again and again. Any thread, as Jetty's own.
 */
final class Valve extends SocketChannelEndPoint {
    private final Line line;
    private final Object lock = new Object();
    private boolean isReadPending;
    private boolean isWritePending;

    Valve(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler, Line line) {
        super(channel, selector, key, scheduler);
        this.line = line;
        line.add(this);
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        return line.isSilent() ? 0 : super.fill(buffer);
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
        return !line.isSilent() && super.flush(buffers);
    }

    @Override
    protected void needsFillInterest() {
        synchronized (lock) {
            if (line.isSilent()) {
                isReadPending = true;
                return;
            }
        }
        super.needsFillInterest();
    }

    @Override
    protected void onIncompleteFlush() {
        synchronized (lock) {
            if (line.isSilent()) {
                isWritePending = true;
                return;
            }
        }
        super.onIncompleteFlush();
    }

    /** Goes on with what waited; nothing where the line is silent still. */
    void resume() {
        boolean reads;
        boolean writes;
        synchronized (lock) {
            if (line.isSilent()) {
                return;
            }
            reads = isReadPending;
            writes = isWritePending;
            isReadPending = false;
            isWritePending = false;
        }
        if (reads) {
            super.needsFillInterest();
        }
        if (writes) {
            super.onIncompleteFlush();
        }
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
        line.remove(this);
        super.onClose(cause);
    }
}
