package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.ApiTransport;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;

/** An API server whose every answer a test gives by hand; probes are answered by a rule. */
final class ScriptedServer implements ApiTransport {
    private static final String ONE = "?limit=1";
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    /** A request that waits for its answer. */
    final class Call {
        final ApiRequest request;
        final CompletableFuture<ApiResponse> answer = new CompletableFuture<>();

        Call(ApiRequest request) {
            this.request = request;
        }

        String target() {
            return request.target();
        }

        long number(String key) {
            for (String part : target().substring(target().indexOf('?') + 1).split("&")) {
                if (part.startsWith(key + "=")) {
                    return Long.parseLong(part.substring(key.length() + 1));
                }
            }
            throw new AssertionError("no " + key + " in " + target());
        }

        ScriptedBody answer(int status, Map<String, String> headers) {
            ScriptedBody body = new ScriptedBody();
            answer.complete(new Answer(status, headers, body));
            return body;
        }

        ScriptedBody ok() {
            return answer(200, Map.of());
        }

        /** A complete answer of these lines. */
        void ok(String... lines) {
            ScriptedBody body = ok();
            List.of(lines).forEach(body::line);
            body.end();
        }

        void refuse(int status, String reason) {
            refuse(status, reason, Map.of());
        }

        void refuse(int status, String reason, Map<String, String> headers) {
            answer(status, headers).line(reason).end();
        }

        void fail(String why) {
            answer.completeExceptionally(new IOException(why));
        }
    }

    private record Answer(int status, Map<String, String> headers, ScriptedBody script) implements ApiResponse {
        @Override
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        @Override
        public long wireBytes() {
            return script.wireBytes();
        }

        @Override
        public InputStream body() {
            return script;
        }

        @Override
        public void close() {
            script.close();
        }
    }

    /** How a server answers {@code GET /version}. */
    static final Function<ApiRequest, Optional<ApiResponse>> WELL = request -> {
        ScriptedBody body = new ScriptedBody();
        body.line("{\"gitVersion\": \"v1.36.3\"}").end();
        return Optional.of(new Answer(200, Map.of("Date", "Tue, 24 Nov 2026 10:00:30 GMT"), body));
    };

    /** The frozen server: no answer at all. */
    static final Function<ApiRequest, Optional<ApiResponse>> FROZEN = request -> Optional.empty();

    static Function<ApiRequest, Optional<ApiResponse>> refusing(int status, String reason) {
        return request -> {
            ScriptedBody body = new ScriptedBody();
            body.line(reason).end();
            return Optional.of(new Answer(status, Map.of(), body));
        };
    }

    private final Timer timer;
    private final List<Call> waiting = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Function<ApiRequest, Optional<ApiResponse>> probes = WELL;
    private int probed;
    private boolean closed;

    ScriptedServer(Timer timer) {
        this.timer = timer;
    }

    synchronized void probes(Function<ApiRequest, Optional<ApiResponse>> rule) {
        probes = rule;
    }

    @Override
    public ApiResponse get(ApiRequest request) throws IOException {
        Call call = new Call(request);
        synchronized (this) {
            if (closed) {
                throw new IOException("transport closed");
            }
            if (request.target().equals("/version")) {
                probed++;
                probes.apply(request)
                        .ifPresentOrElse(
                                call.answer::complete,
                                () -> timer.after(
                                        request.headersWithin(), () -> call.fail("headers: not done within 4 s")));
            } else {
                asked.add(request.target());
                waiting.add(call);
            }
            notifyAll();
        }
        try {
            return call.answer.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } catch (ExecutionException failed) {
            throw (IOException) failed.getCause();
        } finally {
            synchronized (this) {
                waiting.remove(call);
            }
        }
    }

    /** Waits for the next request whose target starts so, and takes it. */
    Call expect(String start) {
        return expect(call -> call.target().startsWith(start), start);
    }

    Call expectList(String path) {
        return expect(
                call -> call.target().startsWith(path)
                        && !call.target().contains("watch=1")
                        && !call.target().endsWith(ONE),
                "list of " + path);
    }

    /** A list of one, as it is asked for to learn what one may read or how much there is. */
    Call expectOne(String path) {
        return expectExactly(path + ONE);
    }

    /** A list of one of anything below this path. */
    Call expectOneBelow(String path) {
        return expect(
                call -> call.target().startsWith(path) && call.target().endsWith(ONE), "list of one below " + path);
    }

    Call expectExactly(String target) {
        return expect(call -> call.target().equals(target), target);
    }

    Call expectWatch(String path) {
        return expect(call -> call.target().startsWith(path + "?watch=1"), "watch of " + path);
    }

    private synchronized Call expect(Predicate<Call> wanted, String what) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            for (Call call : waiting) {
                if (wanted.test(call) && !call.answer.isDone()) {
                    waiting.remove(call);
                    return call;
                }
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("no " + what + "; asked so far: " + asked + "; unanswered: "
                        + waiting.stream().map(Call::target).toList());
            }
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    /** Whether a request whose target starts so waits unanswered now. */
    synchronized boolean isAsked(String start) {
        return waiting.stream().anyMatch(call -> call.target().startsWith(start) && !call.answer.isDone());
    }

    /** Requests that wait unanswered now. */
    synchronized int waiting() {
        return waiting.size();
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    synchronized int probed() {
        return probed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        waiting.forEach(call -> call.fail("transport closed"));
    }
}
