package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.kubernetes.http.WebSocket;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.SessionProblem;
import dev.gantry.services.sessions.RemoteSession;
import dev.gantry.services.sessions.SessionEnd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The channels of one command over one WebSocket ({@code k8s.io/apimachinery/pkg/util/remotecommand}). */
final class ExecSession implements RemoteSession {
    static final String V5 = "v5.channel.k8s.io";

    private static final int STDIN = 0;
    private static final int STDOUT = 1;
    private static final int STDERR = 2;
    private static final int ERROR = 3;
    private static final int RESIZE = 4;
    /** In v5 alone; the channel follows. */
    private static final int CLOSE = 255;

    private static final int MOST_STATUS = 1 << 20;
    /** kubectl pings every five seconds; a proxy that drops idle connections waits for a minute at least. */
    private static final Duration PING_EVERY = Duration.ofSeconds(10);

    private final String cluster;
    private final WebSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ByteArrayOutputStream status = new ByteArrayOutputStream();

    ExecSession(String cluster, WebSocket socket) {
        this.cluster = cluster;
        this.socket = socket;
    }

    @Override
    public SessionEnd receive(Output output) throws ClusterFailure, IOException {
        for (byte[] message = next(); message != null; message = next()) {
            if (message.length > 1) {
                hand(message, output);
            }
        }
        if (status.size() == 0) {
            throw new ClusterFailure(Sort.UNREACHABLE, new SessionProblem.EndUntold(cluster));
        }
        return ExecStatus.read(cluster, status.toByteArray());
    }

    /** Null at the end; once the command's end is told, nothing after it matters. */
    private byte @Nullable [] next() throws ClusterFailure {
        try {
            return socket.receive();
        } catch (IOException cut) {
            if (status.size() > 0) {
                return null;
            }
            throw failed(cut);
        }
    }

    private void hand(byte[] message, Output output) throws IOException {
        switch (message[0] & 0xff) {
            case STDOUT -> output.out(message, 1, message.length - 1);
            case STDERR -> output.err(message, 1, message.length - 1);
            case ERROR -> status.write(message, 1, Math.min(message.length - 1, MOST_STATUS - status.size()));
            default -> {}
        }
    }

    @Override
    public void send(byte[] bytes, int offset, int length) throws ClusterFailure {
        write(STDIN, bytes, offset, length);
    }

    @Override
    public void endInput() throws ClusterFailure {
        if (socket.protocol().equals(V5)) {
            write(CLOSE, new byte[] {STDIN}, 0, 1);
        }
    }

    @Override
    public void resize(int columns, int rows) throws ClusterFailure {
        byte[] size = "{\"Width\":%d,\"Height\":%d}".formatted(columns, rows).getBytes(StandardCharsets.US_ASCII);
        write(RESIZE, size, 0, size.length);
    }

    private void write(int channel, byte[] bytes, int offset, int length) throws ClusterFailure {
        try {
            socket.send(channel, bytes, offset, length);
        } catch (IOException cut) {
            throw failed(cut);
        }
    }

    private ClusterFailure failed(IOException cut) {
        return new ClusterFailure(Sort.UNREACHABLE, new SessionProblem.Cut(cluster, ProblemException.of(cut)), cut);
    }

    /** Pings until closed, so that a peer which is gone is found out although nobody types. */
    void keepAlive() {
        try {
            while (!closed.await(PING_EVERY.toSeconds(), TimeUnit.SECONDS)) {
                socket.ping();
            }
        } catch (IOException cut) {
            // Whoever receives meets the same, and says so.
            socket.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        socket.close();
    }
}
