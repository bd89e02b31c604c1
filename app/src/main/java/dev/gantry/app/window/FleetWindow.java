package dev.gantry.app.window;

import dev.gantry.app.cli.DemoFleets;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.ConsoleViews;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The window on a fleet of this process: the same window as on any kubeconfig, with the fleet's evening above it. It is
 * painted before the fleet is made. Shown once per process, on the main thread.
 */
public final class FleetWindow {
    private static final System.Logger LOG = System.getLogger(FleetWindow.class.getName());

    /** At its usual pace the evening has brought a failing release and a lost room by then. */
    private static final Duration PRELUDE = Duration.ofSeconds(58);

    private final DemoFleets.Prepared fleet;
    private final Optional<DemoFleets.Pictures> pictures;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    /** @param pictures instead of a window */
    public FleetWindow(DemoFleets.Prepared fleet, Optional<DemoFleets.Pictures> pictures) {
        this.fleet = fleet;
        this.pictures = pictures;
    }

    /**
     * Returns when the window was closed, or all pictures are written.
     *
     * @throws UnsupportedOperationException where there is no screen, with JavaFX's reason
     * @throws IOException where the fleet could not begin or a picture not be written
     */
    public void show() throws IOException, InterruptedException {
        if (pictures.isPresent()) {
            Files.createDirectories(pictures.get().folder());
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        ConsoleWindow window =
                new ConsoleWindow(WindowArguments.onAll(fleet.kubeconfig(), fleet.folder()), fleet.evening());
        Platform.startup(() -> open(window));
        Platform.setImplicitExit(false);
        try {
            ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException("the window on the fleet could not be shown", e.getCause());
        } finally {
            end(window);
        }
    }

    private void open(ConsoleWindow window) {
        try {
            if (pictures.isPresent()) {
                takePictures(window, pictures.get());
            } else {
                Stage stage = new Stage();
                stage.setOnHidden(event -> ended.complete(null));
                showTourAtFirst(window, window.show(stage));
            }
            Thread.ofPlatform().daemon().name("fleet-begin").start(this::begin);
        } catch (RuntimeException bug) {
            ended.completeExceptionally(bug);
        }
    }

    private void takePictures(ConsoleWindow window, DemoFleets.Pictures wanted) {
        TourPictures.Sitter sitter =
                new TourPictures.Sitter(window.draw(), window::links, fleet.evening(), window.threads());
        Duration prelude = wanted.atOnce() ? Duration.ZERO : PRELUDE;
        new TourPictures(sitter, wanted, prelude, ended).start();
    }

    /** Once there is something to point at. */
    private void showTourAtFirst(ConsoleWindow window, ConsoleViews views) {
        if (window.isFirstTime()) {
            CompletableFuture<Void> begun = new CompletableFuture<>();
            Subscription turns = fleet.evening().onTurn(() -> begun.complete(null));
            begun.thenRunAsync(
                    () -> {
                        turns.close();
                        views.shell().tour().begin();
                    },
                    window.threads().fx());
        }
    }

    private void begin() {
        long from = System.nanoTime();
        try {
            fleet.begin();
            LOG.log(System.Logger.Level.INFO, "The fleet was made in {0} ms", (System.nanoTime() - from) / 1_000_000);
        } catch (IOException e) {
            ended.completeExceptionally(e);
        }
    }

    /** The FX thread closes what it drew before the toolkit goes. */
    private static void end(ConsoleWindow window) throws InterruptedException {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        window.threads().fx().execute(() -> {
            window.close();
            closed.complete(null);
        });
        closed.join();
        Platform.exit();
    }
}
