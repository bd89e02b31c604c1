package dev.gantry.views.testing;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.settings.Settings;
import dev.gantry.services.settings.SettingsStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Settings that no disk ever sees. */
public final class MemorySettings implements SettingsStore {
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Settings current;

    public MemorySettings() {
        this(Settings.DEFAULT);
    }

    public MemorySettings(Settings current) {
        this.current = current;
    }

    public MemorySettings problem(Problem problem) {
        problems.add(problem);
        return this;
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public synchronized Settings current() {
        return current;
    }

    @Override
    public void update(UnaryOperator<Settings> change) {
        Settings next;
        synchronized (this) {
            next = change.apply(current);
            if (next.equals(current)) {
                return;
            }
            current = next;
        }
        listeners.forEach(listener -> listener.accept(next));
    }

    @Override
    public Subscription onChange(Consumer<Settings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() {}
}
