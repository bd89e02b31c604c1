package dev.gantry.views.tour;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.views.navigation.Route;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Which step of the tour is on, and the screen it opens. FX thread. */
public final class TourModel {
    private final Supplier<List<ClusterLink>> shown;
    private final InstantSource clock;
    private final Consumer<Route> open;
    private Runnable listener = () -> {};
    private Optional<TourStep> step = Optional.empty();

    /**
     * @param shown the clusters that are on the screens
     * @param open opens a screen
     */
    public TourModel(Supplier<List<ClusterLink>> shown, InstantSource clock, Consumer<Route> open) {
        this.shown = shown;
        this.clock = clock;
        this.open = open;
    }

    /** Told after each step, and at the end; one listener. */
    public void onStep(Runnable next) {
        listener = next;
    }

    /** The step that is shown; none while no tour is on. */
    public Optional<TourStep> step() {
        return step;
    }

    /** From the first step. */
    public void begin() {
        go(0);
    }

    /** To the next step; after the last one it ends. */
    public void next() {
        step.ifPresent(now -> go(now.ordinal() + 1));
    }

    /** To the step before, if there is one. */
    public void back() {
        step.ifPresent(now -> go(Math.max(0, now.ordinal() - 1)));
    }

    /** Takes the tour away and leaves the screen where it is. */
    public void end() {
        step = Optional.empty();
        listener.run();
    }

    private void go(int index) {
        if (index >= TourStep.values().length) {
            end();
            return;
        }
        TourStep next = TourStep.values()[index];
        step = Optional.of(next);
        open.accept(new Sights(shown.get(), clock.instant()).of(next));
        listener.run();
    }
}
