package dev.gantry.services.demo.sockets;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** A socket carried by Jetty. Messages that wait to be received are bounded, further ones wait at the client. */
public final class JettySocket implements Socket, Session.Listener {
    private static final Logger LOG = System.getLogger(JettySocket.class.getName());
    private static final int MOST_WAITING = 256;
    private static final byte[] END = {};

    private final String protocol;
    private final Talk talk;
    private final LinkedBlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
    private volatile @Nullable Session session;
    private boolean isStalled;

    public JettySocket(String protocol, Talk talk) {
        this.protocol = protocol;
        this.talk = talk;
    }

    @Override
    public String protocol() {
        return protocol;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
        Thread.ofVirtual().name("fleet-socket").start(() -> run(opened));
        opened.demand();
    }

    private void run(Session opened) {
        try {
            talk.over(this);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the client of a socket went");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "a socket of " + protocol, bug);
        } finally {
            opened.close();
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        byte[] message = new byte[payload.remaining()];
        payload.get(message);
        callback.succeed();
        boolean goesOn;
        synchronized (waiting) {
            waiting.add(message);
            isStalled = waiting.size() >= MOST_WAITING;
            goesOn = !isStalled;
        }
        if (goesOn) {
            demand();
        }
    }

    /** Once for each message: whoever ends a stall demands, and nobody else. */
    private void demand() {
        Session open = session;
        if (open != null && open.isOpen()) {
            open.demand();
        }
    }

    @Override
    public byte @Nullable [] receive() throws InterruptedException {
        byte[] message = waiting.take();
        if (message == END) {
            waiting.add(END);
            return null;
        }
        boolean goesOn;
        synchronized (waiting) {
            goesOn = isStalled && waiting.size() < MOST_WAITING;
            isStalled = isStalled && !goesOn;
        }
        if (goesOn) {
            demand();
        }
        return message;
    }

    @Override
    public void send(byte[] message) throws IOException {
        Session open = session;
        if (open == null || !open.isOpen()) {
            throw new IOException("the socket is closed");
        }
        Callback.Completable sent = new Callback.Completable();
        // A channel is closed under a thread that is interrupted, and Ctrl-C interrupts whoever sends.
        Thread.ofVirtual().name("fleet-send").start(() -> send(open, message, sent));
        try {
            sent.join();
        } catch (CompletionException e) {
            throw new IOException("the client has gone", e.getCause());
        }
    }

    private static void send(Session open, byte[] message, Callback.Completable sent) {
        try {
            open.sendBinary(ByteBuffer.wrap(message), sent);
        } catch (RuntimeException e) {
            sent.fail(e);
        }
    }

    @Override
    public void close() {
        Session open = session;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback callback) {
        waiting.add(END);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.log(Level.DEBUG, "a socket of " + protocol + " broke: " + cause.getMessage());
        waiting.add(END);
    }
}
