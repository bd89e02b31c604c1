package dev.gantry.views.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one door to the FX thread. It has no bound, so anything that may come in floods goes through a Coalescer. */
public final class FxExecutor implements Executor {
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}
