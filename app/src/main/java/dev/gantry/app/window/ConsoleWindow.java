package dev.gantry.app.window;

import dev.gantry.app.DataFolder;
import dev.gantry.app.Wiring;
import dev.gantry.app.logging.LogFiles;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.evening.EventClock;
import dev.gantry.views.ConsoleViews;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.navigation.ClusterScope;
import dev.gantry.views.shell.Host;
import dev.gantry.views.shell.Notice;
import dev.gantry.views.theme.WindowIcon;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Gantry's window from what must be there before it to its end, whoever starts JavaFX. Made on any thread; shown and
 * closed once each, on the FX thread. The window is painted before anything is connected.
 */
final class ConsoleWindow implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ConsoleWindow.class.getName());

    private final Faults faults = new Faults();
    private final WindowArguments arguments;
    private final @Nullable EventClock evening;
    private final boolean firstTime;
    private final LogFiles log;
    private final Wiring wiring;
    /** What ends what was opened, the latest first. */
    private final Deque<Runnable> ends = new ArrayDeque<>();

    /** @param evening what is played before the user, null where life is not a play */
    ConsoleWindow(WindowArguments arguments, @Nullable EventClock evening) {
        this.arguments = arguments;
        this.evening = evening;
        DataFolder data = arguments.data().map(DataFolder::new).orElseGet(DataFolder::platform);
        firstTime = !Files.exists(data.settings());
        log = LogFiles.in(data.logs());
        ends.addFirst(log::close);
        faults.install();
        wiring = new Wiring(arguments, data, faults::differs);
        ends.addFirst(wiring::close);
        LOG.log(System.Logger.Level.INFO, "Gantry starts, data in {0}", data.path());
    }

    Threads threads() {
        return wiring.threads();
    }

    /** The clusters it can connect to. */
    List<ClusterLink> links() {
        return wiring.fleet().links();
    }

    /** Whether it has been used before with the same data folder. */
    boolean isFirstTime() {
        return firstTime;
    }

    /** Puts everything on a stage and shows it. */
    ConsoleViews show(Stage stage) {
        ConsoleViews views = draw(() -> stage.setFullScreen(!stage.isFullScreen()), stage::close);
        stage.setTitle("Gantry");
        stage.getIcons().add(WindowIcon.draw());
        stage.setScene(views.scene());
        new StagePlace(stage, wiring.settings()).restore();
        stage.show();
        return views;
    }

    /** The same for a scene without a stage. */
    ConsoleViews draw() {
        return draw(() -> {}, () -> {});
    }

    private ConsoleViews draw(Runnable fullScreen, Runnable quit) {
        Host host = new Host(
                wiring.fleet().files(), wiring.data().settings(), ConsoleWindow::copy, fullScreen, quit, evening);
        ConsoleViews views =
                new ConsoleViews(wiring.fleet().follow(), wiring.settings(), wiring.threads(), connectFirst(), host);
        ends.addFirst(views::close);
        faults.showTo(views::report, views::reportDifference);
        log.problem().ifPresent(problem -> views.shell().tell(Notice.settings(problem)));
        return views;
    }

    private List<String> connectFirst() {
        List<String> known = wiring.fleet().links().stream()
                .map(ClusterLink::cluster)
                .map(cluster -> cluster.name())
                .toList();
        return ClusterScope.firstOf(
                known,
                arguments.allContexts() ? known : arguments.contexts(),
                wiring.settings().current().scope().connected(),
                wiring.fleet().current().orElse(""));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void close() {
        LOG.log(System.Logger.Level.INFO, "Gantry stops");
        ends.forEach(Runnable::run);
        ends.clear();
    }
}
