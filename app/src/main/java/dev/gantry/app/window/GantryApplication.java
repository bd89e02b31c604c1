package dev.gantry.app.window;

import dev.gantry.app.DataFolder;
import dev.gantry.app.Wiring;
import dev.gantry.app.logging.LogFiles;
import dev.gantry.app.training.RecordedCluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.views.ConsoleViews;
import dev.gantry.views.navigation.ClusterScope;
import dev.gantry.views.shell.Host;
import dev.gantry.views.shell.Notice;
import dev.gantry.views.theme.WindowIcon;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.application.Application;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * JavaFX's handle on Gantry: what must be there before the window, the window, and its end. JavaFX makes it, calls
 * {@link #init} on its launcher thread, {@link #start} and {@link #stop} on the FX thread. The window is painted before
 * anything is connected.
 */
public final class GantryApplication extends Application {
    private static final System.Logger LOG = System.getLogger(GantryApplication.class.getName());

    private final Faults faults = new Faults();
    /** What ends what was opened, the latest first. */
    private final Deque<Runnable> ends = new ArrayDeque<>();

    private @Nullable Opened opened;

    private record Opened(WindowArguments arguments, LogFiles log, Wiring wiring) {}

    /** Opens the window and returns when it was closed. Once per process. */
    public static void open(String... arguments) {
        launch(GantryApplication.class, arguments);
    }

    @Override
    public void init() throws IOException {
        WindowArguments arguments = arguments();
        DataFolder data = arguments.data().map(DataFolder::new).orElseGet(DataFolder::platform);
        LogFiles log = LogFiles.in(data.logs());
        ends.addFirst(log::close);
        faults.install();
        Wiring wiring = new Wiring(arguments, data, faults::differs);
        ends.addFirst(wiring::close);
        opened = new Opened(arguments, log, wiring);
        LOG.log(System.Logger.Level.INFO, "Gantry starts, data in {0}", data.path());
    }

    /** Training must neither meet the user's clusters nor touch the user's settings. */
    private WindowArguments arguments() throws IOException {
        WindowArguments given = WindowArguments.of(getParameters().getRaw().toArray(String[]::new));
        if (!given.training()) {
            return given;
        }
        RecordedCluster cluster = RecordedCluster.open();
        ends.addFirst(cluster::close);
        return given.over(cluster.kubeconfig(), cluster.folder());
    }

    @Override
    public void start(Stage stage) {
        Opened before = opened;
        if (before == null) {
            throw new IllegalStateException("JavaFX started Gantry without initialising it");
        }
        Wiring wiring = before.wiring();
        ConsoleViews views = new ConsoleViews(
                wiring.fleet().follow(),
                wiring.settings(),
                wiring.threads(),
                connectFirst(before.arguments(), wiring),
                host(wiring, stage));
        ends.addFirst(views::close);
        faults.showTo(views::report, views::reportDifference);
        before.log().problem().ifPresent(problem -> views.shell().tell(Notice.settings(problem)));
        show(stage, views, wiring);
        if (before.arguments().training()) {
            new TrainingTour(views, wiring.threads(), stage::close).start();
        }
    }

    private static void show(Stage stage, ConsoleViews views, Wiring wiring) {
        stage.setTitle("Gantry");
        stage.getIcons().add(WindowIcon.draw());
        stage.setScene(views.scene());
        new StagePlace(stage, wiring.settings()).restore();
        stage.show();
    }

    private static List<String> connectFirst(WindowArguments arguments, Wiring wiring) {
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

    private static Host host(Wiring wiring, Stage stage) {
        return new Host(
                wiring.fleet().files(),
                wiring.data().settings(),
                GantryApplication::copy,
                () -> stage.setFullScreen(!stage.isFullScreen()),
                stage::close);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void stop() {
        LOG.log(System.Logger.Level.INFO, "Gantry stops");
        ends.forEach(Runnable::run);
    }
}
