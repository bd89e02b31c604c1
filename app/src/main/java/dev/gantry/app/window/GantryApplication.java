package dev.gantry.app.window;

import dev.gantry.app.DataFolder;
import dev.gantry.app.Wiring;
import dev.gantry.app.logging.LogFiles;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.views.ConsoleViews;
import dev.gantry.views.navigation.ClusterScope;
import dev.gantry.views.shell.Host;
import dev.gantry.views.shell.Notice;
import dev.gantry.views.theme.WindowIcon;
import java.util.List;
import java.util.Optional;
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
    private Optional<LogFiles> log = Optional.empty();
    private @Nullable Wiring wiring;
    private @Nullable ConsoleViews views;

    /** Opens the window and returns when it was closed. Once per process. */
    public static void open(String... arguments) {
        launch(GantryApplication.class, arguments);
    }

    private WindowArguments arguments() {
        return WindowArguments.of(getParameters().getRaw().toArray(String[]::new));
    }

    @Override
    public void init() {
        WindowArguments arguments = arguments();
        DataFolder data = arguments.data().map(DataFolder::new).orElseGet(DataFolder::platform);
        LogFiles files = LogFiles.in(data.logs());
        log = Optional.of(files);
        faults.install();
        wiring = new Wiring(arguments, data, faults::differs);
        LOG.log(System.Logger.Level.INFO, "Gantry starts, data in {0}", data.path());
    }

    @Override
    public void start(Stage stage) {
        Wiring parts = parts();
        ConsoleViews console = new ConsoleViews(
                parts.fleet().follow(), parts.settings(), parts.threads(), connectFirst(parts), host(parts, stage));
        views = console;
        faults.showTo(console::report, console::reportDifference);
        log.flatMap(LogFiles::problem).ifPresent(problem -> console.shell().tell(Notice.settings(problem)));
        stage.setTitle("Gantry");
        stage.getIcons().add(WindowIcon.draw());
        stage.setScene(console.scene());
        new StagePlace(stage, parts.settings()).restore();
        stage.show();
        if (arguments().training()) {
            new TrainingTour(console, parts.threads(), stage::close).start();
        }
    }

    private Wiring parts() {
        Wiring parts = wiring;
        if (parts == null) {
            throw new IllegalStateException("JavaFX started Gantry without initialising it");
        }
        return parts;
    }

    private List<String> connectFirst(Wiring parts) {
        List<String> known = parts.fleet().links().stream()
                .map(ClusterLink::cluster)
                .map(cluster -> cluster.name())
                .toList();
        List<String> asked = arguments().allContexts() ? known : arguments().contexts();
        return ClusterScope.firstOf(
                known,
                asked,
                parts.settings().current().scope().connected(),
                parts.fleet().current().orElse(""));
    }

    private static Host host(Wiring parts, Stage stage) {
        return new Host(
                parts.fleet().files(),
                parts.data().settings(),
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
        if (views != null) {
            views.close();
        }
        if (wiring != null) {
            wiring.close();
        }
        log.ifPresent(LogFiles::close);
    }
}
