package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.api.FieldSelector;
import dev.gantry.services.demo.api.LabelSelector;
import dev.gantry.services.demo.api.Reading;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectStore.Listing;
import dev.gantry.services.demo.store.StoreEvent;
import dev.gantry.services.demo.store.Stored;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/**
 * Streams the changes of a kind. Each watch reads the store's window at its own pace: what is too slow for the window
 * is told so and cut, and costs no memory meanwhile. Runs on the request's thread until the watch ends.
 */
final class WatchAnswer {
    private static final Duration BETWEEN_BOOKMARKS = Duration.ofSeconds(60);
    private static final Duration BOOKMARK_BEFORE_END = Duration.ofSeconds(2);
    private static final Duration LOOK_UP = Duration.ofSeconds(5);
    private static final long SHORTEST_SECONDS = 1800;
    private static final int BATCH = 256;

    private final Cluster cluster;
    private final FrameWriters frames;

    WatchAnswer(Cluster cluster, FrameWriters frames) {
        this.cluster = cluster;
        this.frames = frames;
    }

    /** What a watch asks for, beyond its target. */
    private record Wish(LabelSelector labels, FieldSelector fields, boolean bookmarks, boolean initialEvents) {
        boolean wants(Stored object) {
            return labels.test(object.labels()) && fields.test(object);
        }
    }

    void watch(Exchange exchange, Target target) throws IOException, InterruptedException {
        Kind kind = target.kind();
        Format format = ReadEndpoint.format(exchange, kind);
        Wish wish = wish(exchange, target);
        long asked = Reading.version(exchange.parameter("resourceVersion"));
        long end = System.nanoTime() + timeout(exchange).toNanos();
        try (OutputStream out = exchange.answer(200, FrameWriters.type(format))) {
            FrameWriter writer = frames.of(kind, format, exchange, out);
            long from = asked;
            if (asked == 0 || wish.initialEvents) {
                from = sendAll(target, wish, writer);
            } else if (!cluster.store().remembers(kind, asked)) {
                tooOld(asked, writer);
                return;
            }
            out.flush();
            follow(new Watch(exchange, target, wish, writer, out, end), from);
        }
    }

    private record Watch(
            Exchange exchange, Target target, Wish wish, FrameWriter writer, OutputStream out, long endNanos) {}

    private static Wish wish(Exchange exchange, Target target) {
        boolean initialEvents = exchange.flag("sendInitialEvents");
        if (initialEvents && !exchange.parameter("resourceVersionMatch").equals("NotOlderThan")) {
            throw Refusals.invalidOptions(
                    "ListOptions",
                    new FieldProblem(
                            "resourceVersionMatch",
                            "FieldValueForbidden",
                            "Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"));
        }
        String byName = target.name().isEmpty() ? "" : "metadata.name=" + target.name();
        String fields = exchange.parameter("fieldSelector");
        return new Wish(
                LabelSelector.parse(exchange.parameter("labelSelector")),
                FieldSelector.parse(
                        byName.isEmpty() || fields.isEmpty() ? byName + fields : byName + "," + fields, target.kind()),
                exchange.flag("allowWatchBookmarks"),
                initialEvents);
    }

    private static Duration timeout(Exchange exchange) {
        long seconds = Numbers.of(exchange.parameter("timeoutSeconds"));
        return Duration.ofSeconds(seconds > 0 ? seconds : SHORTEST_SECONDS);
    }

    /** Everything there is as if it were new; gives the revision it is true of. */
    private long sendAll(Target target, Wish wish, FrameWriter writer) throws IOException {
        String namespace = target.namespace().isEmpty() ? null : target.namespace();
        Listing listing = cluster.store().list(target.kind(), namespace);
        for (Stored object : listing.objects()) {
            if (wish.wants(object)) {
                writer.event("ADDED", object);
            }
        }
        if (wish.bookmarks && wish.initialEvents) {
            writer.bookmark(listing.revision(), true);
        }
        return listing.revision();
    }

    private static void tooOld(long asked, FrameWriter writer) throws IOException {
        ApiException expired = Refusals.expired("too old resource version: " + asked);
        writer.error(expired.status());
    }

    private void follow(Watch watch, long from) throws IOException, InterruptedException {
        long position = from;
        long bookmarkAt = System.nanoTime() + BETWEEN_BOOKMARKS.toNanos();
        long lastBookmarkAt = watch.endNanos - BOOKMARK_BEFORE_END.toNanos();
        while (watch.exchange.isOpen() && !cluster.store().isClosed()) {
            long now = System.nanoTime();
            ApiException end = watch.exchange.ending();
            if (end != null) {
                watch.writer.error(end.status());
                return;
            }
            if (now >= watch.endNanos) {
                return;
            }
            boolean isLast = lastBookmarkAt > 0 && now >= lastBookmarkAt;
            if (watch.wish.bookmarks && (now >= bookmarkAt || isLast)) {
                position = bookmark(watch, position);
                bookmarkAt = now + BETWEEN_BOOKMARKS.toNanos();
                lastBookmarkAt = isLast ? Long.MIN_VALUE : lastBookmarkAt;
            }
            long patience = Math.min(LOOK_UP.toNanos(), Math.max(1, watch.endNanos - now));
            List<StoreEvent> events =
                    cluster.store().after(watch.target.kind(), position, BATCH, Duration.ofNanos(patience));
            if (events == null) {
                tooOld(position, watch.writer);
                return;
            }
            for (StoreEvent event : events) {
                send(watch, event);
                position = event.revision();
            }
            if (!events.isEmpty()) {
                watch.out.flush();
            }
        }
    }

    private long bookmark(Watch watch, long position) throws IOException {
        long revision = Math.max(position, cluster.store().quietRevision(watch.target.kind(), position));
        watch.writer.bookmark(revision, false);
        watch.out.flush();
        return revision;
    }

    private static void send(Watch watch, StoreEvent event) throws IOException {
        Stored object = event.object();
        String namespace = watch.target.namespace();
        if (!namespace.isEmpty() && !namespace.equals(object.key().namespace())) {
            return;
        }
        Stored before = event.before();
        Stored was = before != null && watch.wish.wants(before) ? before : null;
        if (!event.isDeletion() && watch.wish.wants(object)) {
            watch.writer.event(was == null ? "ADDED" : "MODIFIED", object);
        } else if (was != null) {
            // What left the selector is told as it last matched.
            watch.writer.event("DELETED", event.isDeletion() ? object : was);
        }
    }
}
