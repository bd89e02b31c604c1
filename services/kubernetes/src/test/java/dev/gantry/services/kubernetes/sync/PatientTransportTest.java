package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.ApiTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatientTransportTest {
    private static final ApiRequest REQUEST =
            new ApiRequest("/api/v1/pods", ApiRequest.PROTOBUF_OR_JSON, false, Duration.ZERO, Duration.ZERO);

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Answer> given = new ArrayList<>();
    private final List<Duration> told = new ArrayList<>();
    private final ManualTimer timer = new ManualTimer();
    private final PatientTransport transport = new PatientTransport(new Scripted(), timer, told::add);

    private static final class Answer implements ApiResponse {
        private final int status;
        private final Optional<String> retryAfter;
        private boolean isClosed;

        Answer(int status, String retryAfter) {
            this.status = status;
            this.retryAfter = Optional.of(retryAfter).filter(text -> !text.isEmpty());
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public Optional<String> header(String name) {
            return name.equals("Retry-After") ? retryAfter : Optional.empty();
        }

        @Override
        public InputStream body() {
            return InputStream.nullInputStream();
        }

        @Override
        public long wireBytes() {
            return 0;
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }

    private final class Scripted implements ApiTransport {
        @Override
        public ApiResponse get(ApiRequest request) {
            Answer answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            given.add(answer);
            return answer;
        }

        @Override
        public void close() {}
    }

    @Test
    void aBusyServerIsAskedAgainWhenItSaid() throws IOException {
        answers.add(new Answer(429, "2"));
        answers.add(new Answer(503, "1"));
        answers.add(new Answer(200, ""));
        assertEquals(200, transport.get(REQUEST).status());
        assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(1)), timer.pauses());
        assertEquals(timer.pauses(), told);
        assertTrue(given.getFirst().isClosed, "what is not read is given back");
    }

    @Test
    void oneThatDoesNotSayWhenIsNotAskedAgain() throws IOException {
        answers.add(new Answer(500, ""));
        assertEquals(500, transport.get(REQUEST).status());
        assertEquals(1, given.size());
    }

    @Test
    void aRefusalIsNoWait() throws IOException {
        answers.add(new Answer(403, "5"));
        assertEquals(403, transport.get(REQUEST).status());
        assertEquals(List.of(), timer.pauses());
    }

    @Test
    void patienceEnds() throws IOException {
        answers.add(new Answer(429, "20"));
        assertEquals(429, transport.get(REQUEST).status());
        assertEquals(List.of(Duration.ofSeconds(20)), timer.pauses());
        given.clear();
        answers.clear();
        answers.add(new Answer(429, "0"));
        assertEquals(429, transport.get(REQUEST).status());
        assertEquals(11, given.size());
    }

    private void readOnce(@Nullable BiConsumer<Cluster, Duration> waits) {
        Cluster cluster =
                new Cluster("gz", "gz", URI.create("https://127.0.0.1:1"), "", Protection.NORMAL, false, List.of());
        ClusterLinks links = new ClusterLinks(
                timer, InstantSource.system(), Timings.standard(), new Random(1), (one, found) -> {}, waits);
        try (KubernetesClusterLink link = links.link(cluster, new Scripted(), () -> {})) {
            assertThrows(ClusterFailure.class, () -> link.objects().count(Kind.POD));
        }
    }

    @Test
    void singleReadsArePatientWhereSomebodyIsToldAndFailAtOnceElsewhere() {
        answers.add(new Answer(429, "20"));
        readOnce(null);
        assertEquals(1, given.size());
        readOnce((cluster, wait) -> told.add(wait));
        assertEquals(List.of(Duration.ofSeconds(20)), told);
        assertEquals(told, timer.pauses());
    }
}
