package dev.gantry.tests.bench;

import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.ApiTransport;
import dev.gantry.services.kubernetes.sync.ScheduledTimer;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A watch of all pods that reads every frame and decodes none: what a server has to bear, apart from what its clients
 * do with it. Any thread.
 */
final class FrameCount implements AutoCloseable {
    private static final String PODS = "/api/v1/pods?watch=true&allowWatchBookmarks=true&timeoutSeconds=600";
    private static final String FRAMES = "application/vnd.kubernetes.protobuf;stream=watch";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final ScheduledTimer timer = new ScheduledTimer();
    private final ApiTransport transport;
    private final ApiResponse watch;
    private final AtomicLong frames = new AtomicLong();
    private volatile boolean isClosing;
    private volatile boolean isCut;

    FrameCount(Path kubeconfig) throws Exception {
        transport = Gantry.transport(kubeconfig, timer);
        watch = transport.get(new ApiRequest(PODS, FRAMES, false, LIMIT, LIMIT));
        if (watch.status() != 200) {
            throw new IllegalStateException("the watch was answered with status " + watch.status());
        }
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (DataInputStream body = new DataInputStream(watch.body())) {
            while (true) {
                body.skipNBytes(body.readInt());
                frames.incrementAndGet();
            }
        } catch (IOException e) {
            isCut = !isClosing;
        }
    }

    long frames() {
        return frames.get();
    }

    /** Whether the server ended it. */
    boolean isCut() {
        return isCut;
    }

    @Override
    public void close() {
        isClosing = true;
        watch.close();
        transport.close();
        timer.close();
    }
}
