package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Delta;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.kubernetes.decode.ResourceDecoder.WatchReader;
import dev.gantry.services.kubernetes.decode.WatchFrame;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.problems.StreamProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one watch from a version on and hands what it brings to the table, batch by batch. One thread. */
final class Follower<T extends Resource> {
    private static final Duration EARLY = Duration.ofSeconds(5);
    private static final Duration FUTILE = Duration.ofSeconds(1);

    /** What a watch tells the stream it belongs to. */
    interface Progress<T extends Resource> {
        /** The server took the watch on: from here on the table follows it. */
        void opened();

        /** One batch, possibly without any delta, and the version it leads to. */
        void batch(List<Delta<T>> deltas, long version);
    }

    private final ClusterSide side;
    private final KindRoute route;
    private final Class<T> type;
    private final String namespace;
    private final Progress<T> progress;
    private long version;
    private volatile long lastFrame;
    private volatile Subscription watchdog = () -> {};

    Follower(ClusterSide side, KindRoute route, Class<T> type, String namespace, Progress<T> progress) {
        this.side = side;
        this.route = route;
        this.type = type;
        this.namespace = namespace;
        this.progress = progress;
    }

    /** Follows until the stream ends. */
    Ending follow(Attempt attempt, long from) throws IOException, InterruptedException {
        version = from;
        Timer timer = side.engine().timer();
        Duration lifetime = lifetime();
        ApiResponse answer = attempt.open(request(lifetime));
        if (answer.status() != 200) {
            return side.answers().refusal(answer, route);
        }
        long began = timer.nanos();
        lastFrame = began;
        Subscription overdue = timer.after(
                lifetime.plus(side.engine().timings().watch().overdue()), () -> attempt.callOff(Attempt.Cause.OVERDUE));
        guard(attempt, silence(lifetime));
        try {
            Ending ending = read(answer);
            return ending != null ? ending : finished(began, lifetime);
        } finally {
            overdue.close();
            watchdog.close();
        }
    }

    private Ending finished(long began, Duration lifetime) {
        Duration lasted = Duration.ofNanos(side.engine().timer().nanos() - began);
        boolean early = lasted.plus(EARLY).compareTo(lifetime) < 0;
        return new Ending.Finished(early, lastFrame == began && lasted.compareTo(FUTILE) < 0);
    }

    private @Nullable Ending read(ApiResponse answer) throws IOException, InterruptedException {
        WatchReader<T> reader = side.decoders()
                .forAnswer(route.kind(), type, answer.header("Content-Type").orElse(""))
                .watch(new CountedBody(answer, side.traffic().bytes()));
        progress.opened();
        FrameQueue<T> queue =
                new FrameQueue<>(() -> lastFrame = side.engine().timer().nanos());
        side.start(route.plural() + "-read", () -> queue.fill(reader));
        try {
            return apply(queue);
        } finally {
            queue.abandon();
        }
    }

    /** The first frames after a silence are applied at once, those that follow closely together. */
    private @Nullable Ending apply(FrameQueue<T> queue) throws IOException, InterruptedException {
        Timer timer = side.engine().timer();
        long gather = side.engine().timings().gather().toNanos();
        long applied = timer.nanos() - gather;
        while (true) {
            queue.await();
            long early = gather - (timer.nanos() - applied);
            if (early > 0) {
                timer.pause(Duration.ofNanos(early));
            }
            List<WatchFrame<T>> frames = queue.take();
            if (frames.isEmpty()) {
                return null;
            }
            Ending ending = apply(frames);
            if (ending != null) {
                return ending;
            }
            applied = timer.nanos();
        }
    }

    /** Applies all frames up to the first that ends the stream, and says how it ends it. */
    private @Nullable Ending apply(List<WatchFrame<T>> frames) {
        List<Delta<T>> deltas = new ArrayList<>(frames.size());
        Ending ending = null;
        for (WatchFrame<T> frame : frames) {
            ending = add(frame, deltas);
            if (ending != null) {
                break;
            }
        }
        side.traffic().changes().add(deltas.size());
        progress.batch(deltas, version);
        return ending;
    }

    private @Nullable Ending add(WatchFrame<T> frame, List<Delta<T>> deltas) {
        return switch (frame) {
            case WatchFrame.Upserted<T>(T object) -> {
                deltas.add(new Delta.Upsert<>(object));
                yield advance(object.version(), deltas);
            }
            case WatchFrame.Deleted<T>(var uid, long at) -> {
                deltas.add(new Delta.Remove<>(uid, at));
                yield advance(at, deltas);
            }
            case WatchFrame.Bookmark<T>(long at, boolean end) -> at < version ? backwards() : move(at);
            case WatchFrame.Failed<T>(var status) -> side.answers().sort(status, route);
            case WatchFrame.Garbled<T>(var problem) ->
                new Ending.Garbled(new StreamProblem.Garbled(problem.of(route.plural())));
        };
    }

    private @Nullable Ending advance(long at, List<Delta<T>> deltas) {
        if (at < version) {
            deltas.removeLast();
            return backwards();
        }
        return move(at);
    }

    private @Nullable Ending move(long at) {
        version = at;
        return null;
    }

    private Ending backwards() {
        return new Ending.Backwards(new StreamProblem.Backwards(side.name(), route.plural()));
    }

    private void guard(Attempt attempt, Duration silence) {
        Timer timer = side.engine().timer();
        long left = silence.toNanos() - (timer.nanos() - lastFrame);
        if (left <= 0) {
            attempt.callOff(Attempt.Cause.SILENT);
        } else {
            watchdog = timer.after(Duration.ofNanos(left), () -> guard(attempt, silence));
        }
    }

    private Duration lifetime() {
        Timings.Watch watch = side.engine().timings().watch();
        long least = (route.bookmarks() ? watch.atLeast() : watch.uncachedAtLeast()).toSeconds();
        return Duration.ofSeconds(least + side.engine().random().nextLong(least + 1));
    }

    /** Without bookmarks silence may be honest to the end of the stream's time. */
    private Duration silence(Duration lifetime) {
        Timings.Watch watch = side.engine().timings().watch();
        return route.bookmarks() ? watch.silence() : lifetime.plus(watch.overdue());
    }

    private ApiRequest request(Duration lifetime) {
        String target = Targets.of(route.path(namespace))
                .with("watch", 1)
                .with("resourceVersion", version)
                .with("allowWatchBookmarks", "true")
                .with("timeoutSeconds", lifetime.toSeconds())
                .toString();
        Duration headers = side.engine().timings().watch().headers();
        return new ApiRequest(target, ApiRequest.PROTOBUF_OR_JSON, false, headers, Duration.ZERO);
    }
}
