package dev.gantry.tests.pictures;

import dev.gantry.app.DataFolder;
import dev.gantry.app.Wiring;
import dev.gantry.app.window.WindowArguments;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.settings.Settings;
import dev.gantry.views.ConsoleViews;
import dev.gantry.views.navigation.Page;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.shell.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The application as it is wired for the window, in a scene no stage shows. Used from the thread that takes the
 * pictures.
 */
final class Console implements AutoCloseable {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Longer than a second, so that what is counted per second has been counted. */
    private static final Duration CALM = Duration.ofMillis(1_600);

    private final Wiring wiring;
    private final ConsoleViews views;

    /** Opens it and connects to every context, or to those that were named. */
    Console(Path kubeconfig, Path data, UnaryOperator<Settings> settings, List<String> connect) {
        WindowArguments arguments = WindowArguments.of("--kubeconfig", kubeconfig.toString());
        wiring = new Wiring(arguments, new DataFolder(data), (cluster, found) -> {});
        wiring.settings().update(settings::apply);
        Host host = new Host(wiring.fleet().files(), Path.of("settings.json"), text -> {}, () -> {}, () -> {}, null);
        views = FxThread.call(() -> {
            ConsoleViews made =
                    new ConsoleViews(wiring.fleet().follow(), wiring.settings(), wiring.threads(), connect, host);
            Region root = (Region) made.scene().getRoot();
            root.setMinSize(WIDTH, HEIGHT);
            root.setPrefSize(WIDTH, HEIGHT);
            made.scene().snapshot(null);
            return made;
        });
    }

    void wear(Look look) {
        wiring.settings().update(old -> old.withAppearance(look.over(old.appearance())));
    }

    void open(Route route) {
        FxThread.run(() -> views.shell().open(route));
    }

    /** Does something with the page that is open. */
    <P extends Page> void onPage(Class<P> type, Consumer<P> action) {
        FxThread.run(() -> action.accept(type.cast(views.shell().page())));
    }

    void press(KeyCode code, boolean control) {
        FxThread.run(() -> {
            KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, control, false, false);
            KeyEvent.fireEvent(focused(), event);
        });
    }

    void type(String text) {
        FxThread.run(() -> text.codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> KeyEvent.fireEvent(
                        focused(),
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                character,
                                character,
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false))));
    }

    private Node focused() {
        Scene scene = views.scene();
        return scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    }

    void awaitState(String context, Class<? extends ClusterState> wanted) {
        await(link(context)::onState, wanted::isInstance);
    }

    void awaitFeed(String context, Kind kind, Predicate<FeedState> wanted) {
        await(listener -> link(context).onFeed(kind, listener), wanted);
    }

    private ClusterLink link(String context) {
        return wiring.fleet().link(context).orElseThrow();
    }

    private static <S> void await(Function<Consumer<S>, Subscription> source, Predicate<S> wanted) {
        CountDownLatch there = new CountDownLatch(1);
        List<S> seen = new CopyOnWriteArrayList<>();
        Subscription own = source.apply(state -> {
            seen.add(state);
            if (wanted.test(state)) {
                there.countDown();
            }
        });
        waitFor(there, () -> "saw only " + seen);
        own.close();
    }

    /** What the page shows once nothing moved for a moment. */
    WritableImage picture() {
        CountDownLatch calm = new CountDownLatch(1);
        try (Subscription _ = wiring.threads().timers().after(CALM, calm::countDown)) {
            waitFor(calm, () -> "the timer did not ring");
        }
        return FxThread.call(() -> {
            // No pulse reaches a scene without a window, so what came since the last picture has no styles yet.
            views.scene().getRoot().applyCss();
            views.scene().getRoot().layout();
            views.scene().snapshot(null);
            return views.scene().snapshot(null);
        });
    }

    private static void waitFor(CountDownLatch latch, Supplier<String> otherwise) {
        try {
            if (!latch.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("what the picture is to show did not come: " + otherwise.get());
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("stopped while waiting for a picture", stopped);
        }
    }

    @Override
    public void close() {
        FxThread.run(views::close);
        wiring.close();
    }
}
