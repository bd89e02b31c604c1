package dev.gantry.app.window;

import javafx.application.Application;
import javafx.stage.Stage;

/** JavaFX's handle on Gantry. JavaFX makes it and calls {@link #start} and {@link #stop} on the FX thread. */
public final class GantryApplication extends Application {
    /** Opens the window and returns when it was closed. Once per process. */
    public static void open(String... arguments) {
        launch(GantryApplication.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        stage.setTitle("Gantry");
        stage.show();
    }
}
