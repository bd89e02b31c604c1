package dev.gantry.services.demo.http;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Reading;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.http.ListOptions.InitialEvents;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectStore.Listing;
import dev.gantry.services.demo.store.StoreEvent;
import dev.gantry.services.demo.store.Stored;
import java.io.BufferedOutputStream;
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
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final int BATCH = 256;
    /** One record of TLS. */
    private static final int BUFFER = 16 * 1024;

    private final Cluster cluster;
    private final FrameWriters frames;

    WatchAnswer(Cluster cluster, FrameWriters frames) {
        this.cluster = cluster;
        this.frames = frames;
    }

    void watch(Exchange exchange, Target target) throws IOException, InterruptedException {
        Kind kind = target.kind();
        Format format = FrameWriters.format(exchange, kind);
        ListOptions options = ListOptions.ofWatch(exchange, target);
        long asked = version(options.query().version());
        Duration time = options.timeout().isZero() ? SHORTEST : options.timeout();
        long end = System.nanoTime() + time.toNanos();
        try (OutputStream out = new BufferedOutputStream(exchange.answer(200, FrameWriters.type(format)), BUFFER)) {
            FrameWriter writer = frames.of(kind, format, exchange, out);
            long from = asked == 0 ? cluster.store().revision() : asked;
            if (options.initialEvents() == InitialEvents.WANTED) {
                from = sendAll(target, options, writer);
            } else if (!cluster.store().remembers(kind.kept(), from)) {
                tooOld(kind, from, writer);
                return;
            }
            out.flush();
            follow(new Watch(exchange, target, options, writer, out, end), from);
        }
    }

    private static long version(String text) {
        try {
            return Reading.version(text);
        } catch (NumberFormatException e) {
            throw Refusals.other(500, "", String.valueOf(e.getMessage()));
        }
    }

    private record Watch(
            Exchange exchange,
            Target target,
            ListOptions options,
            FrameWriter writer,
            OutputStream out,
            long endNanos) {}

    /** Everything there is as if it were new; gives the revision it is true of. */
    private long sendAll(Target target, ListOptions options, FrameWriter writer) throws IOException {
        String namespace = target.namespace().isEmpty() ? null : target.namespace();
        Listing listing = cluster.store().list(target.kind().kept(), namespace);
        for (Stored object : listing.objects()) {
            if (options.wants(object)) {
                writer.event("ADDED", object);
            }
        }
        if (options.hasBookmarks() && options.initialEvents() == InitialEvents.WANTED) {
            writer.bookmark(listing.revision(), true);
        }
        return listing.revision();
    }

    private void tooOld(Kind kind, long asked, FrameWriter writer) throws IOException {
        ApiException expired = Refusals.expired(
                "too old resource version: " + asked + " (" + cluster.store().forgotten(kind.kept()) + ")");
        writer.error(expired.status());
    }

    private void follow(Watch watch, long from) throws IOException, InterruptedException {
        long position = from;
        long bookmarkAt = System.nanoTime() + BETWEEN_BOOKMARKS.toNanos();
        long beforeEnd = watch.endNanos - BOOKMARK_BEFORE_END.toNanos();
        // A watch shorter than that has none.
        long lastBookmarkAt = beforeEnd > System.nanoTime() ? beforeEnd : Long.MIN_VALUE;
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
            if (watch.options.hasBookmarks() && (now >= bookmarkAt || isLast)) {
                position = bookmark(watch, position);
                bookmarkAt = now + BETWEEN_BOOKMARKS.toNanos();
                lastBookmarkAt = isLast ? Long.MIN_VALUE : lastBookmarkAt;
            }
            long next = watch.options.hasBookmarks() && lastBookmarkAt > 0 ? lastBookmarkAt : watch.endNanos;
            long patience = Math.min(LOOK_UP.toNanos(), Math.max(1, next - now));
            List<StoreEvent> events =
                    cluster.store().after(watch.target.kind().kept(), position, BATCH, Duration.ofNanos(patience));
            if (events == null) {
                tooOld(watch.target.kind(), position, watch.writer);
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
        long revision = Math.max(
                position, cluster.store().quietRevision(watch.target.kind().kept(), position));
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
        Stored was = before != null && watch.options.wants(before) ? before : null;
        if (!event.isDeletion() && watch.options.wants(object)) {
            watch.writer.event(was == null ? "ADDED" : "MODIFIED", object);
        } else if (was != null) {
            // What left the selector is told as it last matched.
            watch.writer.event("DELETED", event.isDeletion() ? object : was);
        }
    }
}
