package dev.gantry.app.window;

import dev.gantry.views.ConsoleViews;
import dev.gantry.views.fx.Threads;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Walks through the window once, so that a start-up cache learns the classes a first minute needs, then ends. FX
 * thread.
 */
final class TrainingTour {
    private static final Duration STEP = Duration.ofMillis(600);

    private final Threads threads;
    private final Deque<Runnable> steps;

    TrainingTour(ConsoleViews views, Threads threads, Runnable end) {
        this.threads = threads;
        steps = new ArrayDeque<>(List.of(() -> {}));
        views.shell().walk().forEach(steps::add);
        steps.add(end);
    }

    void start() {
        threads.timers().after(STEP, () -> threads.fx().execute(this::step));
    }

    private void step() {
        Runnable next = steps.poll();
        if (next != null) {
            next.run();
            start();
        }
    }
}
