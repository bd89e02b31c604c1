package dev.gantry.app.window;

import dev.gantry.app.training.RecordedCluster;
import dev.gantry.views.ConsoleViews;
import java.io.IOException;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * JavaFX's handle on Gantry. JavaFX makes it, calls {@link #init} on its launcher thread, {@link #start} and
 * {@link #stop} on the FX thread.
 */
public final class GantryApplication extends Application {
    private @Nullable RecordedCluster recorded;
    private @Nullable ConsoleWindow window;

    /** Opens the window and returns when it was closed. Once per process. */
    public static void open(String... arguments) {
        launch(GantryApplication.class, arguments);
    }

    @Override
    public void init() throws IOException {
        WindowArguments given = WindowArguments.of(getParameters().getRaw().toArray(String[]::new));
        window = new ConsoleWindow(given.training() ? recorded(given) : given, null);
    }

    /** Training must neither meet the user's clusters nor touch the user's settings. */
    private WindowArguments recorded(WindowArguments given) throws IOException {
        RecordedCluster cluster = RecordedCluster.open();
        recorded = cluster;
        return given.over(cluster.kubeconfig(), cluster.folder());
    }

    @Override
    public void start(Stage stage) {
        ConsoleWindow before = window;
        if (before == null) {
            throw new IllegalStateException("JavaFX started Gantry without initialising it");
        }
        ConsoleViews views = before.show(stage);
        if (recorded != null) {
            new TrainingTour(views, before.threads(), stage::close).start();
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
        if (recorded != null) {
            recorded.close();
        }
    }
}
