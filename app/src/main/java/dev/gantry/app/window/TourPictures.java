package dev.gantry.app.window;

import dev.gantry.app.cli.DemoFleets;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.evening.EventClock;
import dev.gantry.services.inventory.Kind;
import dev.gantry.views.ConsoleViews;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.tour.TourStep;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * Walks through the tour in a scene nobody sees and writes a picture of each step. FX thread. The headless screen is
 * smaller than the pictures and a stage larger than the screen fails, so there is no stage at all.
 */
final class TourPictures {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final Duration LOOK = Duration.ofMillis(200);
    /** So long a step must stand before it is taken, for tables to fill and columns to settle. */
    private static final Duration SETTLED = Duration.ofMillis(1500);
    /** What has not come by then is not coming; the picture is taken of what is there. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the tour points at. */
    private static final List<Kind> SHOWN = List.of(Kind.POD, Kind.NODE, Kind.DEPLOYMENT);

    private final ConsoleViews views;
    private final Sitter sitter;
    private final Threads threads;
    private final DemoFleets.Pictures wanted;
    private final Duration prelude;
    private final CompletableFuture<Void> done;
    private Instant since = Instant.MIN;
    private Instant inPlaceSince = Instant.MAX;

    /** What is pictured: the views, the clusters in them, the evening they live through. */
    record Sitter(ConsoleViews views, Supplier<List<ClusterLink>> links, EventClock evening, Threads threads) {}

    /** @param prelude how long the clusters are to live before the tour begins, so that there is something to see */
    TourPictures(Sitter sitter, DemoFleets.Pictures wanted, Duration prelude, CompletableFuture<Void> done) {
        this.sitter = sitter;
        this.views = sitter.views();
        this.threads = sitter.threads();
        this.wanted = wanted;
        this.prelude = prelude;
        this.done = done;
    }

    void start() {
        Region root = (Region) views.scene().getRoot();
        root.setMinSize(WIDTH, HEIGHT);
        root.setPrefSize(WIDTH, HEIGHT);
        views.scene().snapshot(null);
        since = now();
        again(this::awaitLife);
    }

    private void again(Runnable look) {
        threads.timers()
                .after(
                        LOOK,
                        () -> threads.fx().execute(() -> {
                            layOut();
                            look.run();
                        }));
    }

    /** There is no window, so nobody else does. */
    private void layOut() {
        views.scene().getRoot().applyCss();
        views.scene().getRoot().layout();
    }

    private void awaitLife() {
        boolean live = sitter.links().get().stream().allMatch(TourPictures::isRead);
        if (!live) {
            since = now();
        }
        if (live && passed(since, prelude)) {
            // All pictures are to be of one moment, nearly.
            sitter.evening().speed(EventClock.LEAST_SPEED);
            views.shell().tour().begin();
            stepBegun();
        } else {
            again(this::awaitLife);
        }
    }

    private static boolean isRead(ClusterLink link) {
        return link.state() instanceof ClusterState.Live
                && SHOWN.stream().allMatch(kind -> link.feed(kind) instanceof FeedState.Live);
    }

    private void stepBegun() {
        since = now();
        inPlaceSince = Instant.MAX;
        again(this::awaitStep);
    }

    private void awaitStep() {
        boolean inPlace = views.shell().isTourInPlace();
        inPlaceSince = !inPlace ? Instant.MAX : inPlaceSince.equals(Instant.MAX) ? now() : inPlaceSince;
        if (inPlace && passed(inPlaceSince, SETTLED) || passed(since, PATIENCE)) {
            take();
        } else {
            again(this::awaitStep);
        }
    }

    private void take() {
        TourStep step = views.shell().tour().step().orElseThrow();
        String name = (step.ordinal() + 1) + "-" + step.name().toLowerCase(Locale.ROOT) + ".png";
        try {
            PngFile.write(wanted.folder().resolve(name), views.scene().snapshot(null));
            wanted.taken().accept(name);
        } catch (IOException e) {
            done.completeExceptionally(e);
            return;
        }
        views.shell().tour().next();
        if (views.shell().tour().step().isPresent()) {
            stepBegun();
        } else {
            done.complete(null);
        }
    }

    private Instant now() {
        return threads.clock().instant();
    }

    private boolean passed(Instant from, Duration time) {
        return !now().isBefore(from.plus(time));
    }
}
