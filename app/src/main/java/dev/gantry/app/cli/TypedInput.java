package dev.gantry.app.cli;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.sessions.RemoteSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Carries what is typed, and the size of the terminal, to a command until closed. Starts threads of its own, which end
 * with the process at the latest: a read of standard input cannot be called off.
 */
final class TypedInput implements AutoCloseable {
    private static final int CHUNK = 16 * 1024;
    /** Nothing tells a JVM that its terminal changed, so it is asked. */
    private static final long LOOK_EVERY_MILLIS = 500;

    private final RemoteSession session;
    private final Terminal terminal;
    private final CountDownLatch closed = new CountDownLatch(1);

    TypedInput(RemoteSession session, Terminal terminal) {
        this.session = session;
        this.terminal = terminal;
    }

    void start(boolean isRaw) {
        Thread.ofPlatform().daemon().name("gantry-typed").start(() -> quietly(this::carry));
        if (isRaw) {
            Thread.ofVirtual().name("gantry-size").start(() -> quietly(this::watchSize));
        }
    }

    /** Work that ends when the session does; why it ended is told by whoever receives. */
    private interface Work {
        void run() throws ClusterFailure, IOException, InterruptedException;
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (ClusterFailure | IOException ended) {
            System.getLogger(TypedInput.class.getName())
                    .log(System.Logger.Level.DEBUG, "no more is sent to the command", ended);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry() throws ClusterFailure, IOException {
        InputStream in = terminal.input();
        byte[] bytes = new byte[CHUNK];
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            session.send(bytes, 0, count);
        }
        session.endInput();
    }

    private void watchSize() throws ClusterFailure, InterruptedException {
        Optional<Terminal.Size> told = Optional.empty();
        do {
            Optional<Terminal.Size> now = terminal.size();
            if (now.isPresent() && !now.equals(told)) {
                session.resize(now.get().columns(), now.get().rows());
                told = now;
            }
        } while (!closed.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
