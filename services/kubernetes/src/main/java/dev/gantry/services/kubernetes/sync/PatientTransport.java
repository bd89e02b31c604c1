package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.ApiTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks a busy server again when it says how long to wait, as client-go's {@code WithRetry} does, but for no longer than
 * a person would; the last answer is then given as it is. Any thread; a call blocks its thread.
 */
final class PatientTransport implements ApiTransport {
    private static final int AGAIN = 10;
    private static final Duration IN_ALL = Duration.ofSeconds(30);

    private final ApiTransport transport;
    private final Timer timer;
    private final Consumer<Duration> waits;

    /** @param waits told of each wait before it begins */
    PatientTransport(ApiTransport transport, Timer timer, Consumer<Duration> waits) {
        this.transport = transport;
        this.timer = timer;
        this.waits = waits;
    }

    @Override
    public ApiResponse get(ApiRequest request) throws IOException {
        Duration waited = Duration.ZERO;
        for (int again = 0; ; again++) {
            ApiResponse answer = transport.get(request);
            Optional<Duration> wait = wanted(answer);
            if (wait.isEmpty() || again == AGAIN) {
                return answer;
            }
            waited = waited.plus(wait.get());
            if (waited.compareTo(IN_ALL) > 0) {
                return answer;
            }
            answer.close();
            pause(wait.get());
        }
    }

    /** How long the server wants to be left alone; empty where asking again is not what it wants. */
    private static Optional<Duration> wanted(ApiResponse answer) {
        return answer.status() == 429 || answer.status() >= 500 ? Answers.retryAfter(answer) : Optional.empty();
    }

    private void pause(Duration wait) throws IOException {
        waits.accept(wait);
        try {
            timer.pause(wait);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("called off while the server was busy", stopped);
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
